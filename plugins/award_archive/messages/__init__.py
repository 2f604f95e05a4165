"""Holds all Vietnamese text that the code shows, apart from the text of templates, of rules and of data.

It has a module for each audience or subject. A message is a constant, or a function with typed arguments where
something is filled in. The package imports no other package of the archive, so all of them may import it.

Three sorts of Vietnamese are elsewhere. Templates have their own text. Rules are in `model/rules/`, each with its id
and an example. Data stay beside the code that reads them: words that content files are written in (`tập thể`,
`nhiều`), the alphabet and its marks, and words that decide where a line may break. `tests/test_house.py` lists the data
and fails on any other Vietnamese in the code.
"""
