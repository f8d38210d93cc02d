"""The Usage view: what was used and what it cost, by whatever a person wants to see it by."""

from desktop_app.ui.usage_view.tab import UsageTab
from desktop_app.ui.usage_view.values import UsageExport

__all__ = ["UsageExport", "UsageTab"]
