"""What a text is made of: characters, numerals, words, sentences, script."""
