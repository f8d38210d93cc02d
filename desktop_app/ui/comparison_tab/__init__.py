"""The Compare tab: the same question at several reasoning efforts, several times, graded and drawn."""

from desktop_app.ui.comparison_tab.tab import ComparisonTab

__all__ = ["ComparisonTab"]
