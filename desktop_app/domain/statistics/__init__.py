"""Statistics of repeated, graded answers: every formula with its source, nothing that needs more than the language.

`quantiles` the distributions, `intervals` one effort's figures, `paired` two efforts on the same tasks, `agreement`
two graders on the same answers, `plans` how many runs would settle a question and what looking twice costs.
"""
