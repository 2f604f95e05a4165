"""Turns values of the model into views: names, sums, sentences, bars, citations and quotes."""
