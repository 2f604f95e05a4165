"""How things are said: titles, sums, sentences, bars, citations and quotes, made from the model for views."""
