"""The JSON form: the shapes of the model, and values to and from JSON."""
