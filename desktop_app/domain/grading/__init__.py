"""Grades without a person: checks of an answer's text, how they are written down, and what they find.

`checks` has the types, `written` their text form for a table's column, `grade` judges.
"""
