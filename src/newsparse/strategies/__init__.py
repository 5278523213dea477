"""Hypothesis strategies."""
from newsparse.strategies.lists import prose_lists
