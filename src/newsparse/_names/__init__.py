"""One model of names: people, offices, outlets, places, and the labels that stand with them."""
