"""Examples of every check with what they mean, for whoever shows a person how checks are written."""

from __future__ import annotations

from desktop_app.language import later

EXAMPLES: tuple[tuple[str, str], ...] = (
    (
        "exact",  # not shown
        later("The whole answer is the expected one, word for word."),
    ),
    (
        'exact after "Answer:" ignoring case, punctuation',  # not shown
        later("What follows the last “Answer:” is the expected answer."),
    ),
    (
        'exact "Paris" "Paris, France"',  # not shown
        later("The answer is one of these, whatever is expected."),
    ),
    (
        'contains any "otter" "seal" ignoring case',  # not shown
        later("One of these stands in the answer; all and none are known, too."),
    ),
    (
        "regex /\\b4[0-9] km\\b/i",  # not shown
        later("The pattern is found somewhere."),
    ),
    (
        "number ±0.5 km",  # not shown
        later("The answer's number is the expected one, half a kilometre more or less, in any unit of length."),
    ),
    (
        "number 1200 ±5% in USD, unit needed",  # not shown
        later("5 % more or less, and the currency must be named."),
    ),
    (
        "number last number, decimal comma",  # not shown
        later("The last number counts, and 1,234 is a little more than one."),
    ),
    (
        'schema {"type": "object", "required": ["city"]}',  # not shown
        later("The answer's JSON fits a JSON schema."),
    ),
    (
        'expression number > 3 and "km" in answer',  # not shown
        later("A condition over answer, expected, number, length, words, lines."),
    ),
)
"""A check as it is written, and its meaning in a sentence. Several checks of a task stand on lines of their own, or
with ; between, and all of them must pass."""
