"""The forms of date expressions, a module for each family."""
