"""One grammar of time: the calendar, the clock, and how a moment is written in the head of a page."""
