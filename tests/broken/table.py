"""All broken inputs in one table."""

from tests.broken import (
    cases_of_files,
    cases_of_photos,
    cases_of_register,
    cases_of_text,
    cases_of_values,
    cases_of_yaml,
)

_MODULES = (cases_of_values, cases_of_yaml, cases_of_text, cases_of_files, cases_of_photos, cases_of_register)
CASES = tuple(case for module in _MODULES for case in module.CASES)
