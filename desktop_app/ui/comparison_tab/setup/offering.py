"""What may be chosen for a comparison: the efforts that all its models take, and a second axis, with reasons. No Qt."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.comparison import STANDARD, Axis
from desktop_app.domain.model_profiles import Effort, KnownModels
from desktop_app.language import tr
from desktop_app.services.comparison_planning import Level, Planning
from desktop_app.ui.comparison_tab.setup.values import AXES, AxisShown, Offer


class Offering:
    """Asks the catalogue and the plans, decides nothing for the person."""

    def __init__(self, catalogue: KnownModels, planning: Planning) -> None:
        self._catalogue = catalogue
        self._planning = planning

    def efforts(self, models: Sequence[str]) -> list[Offer]:
        """Every effort: only what each of these models takes, else why one of them does not."""
        found: list[Offer] = []
        profiles = [self._catalogue.profile(model_id) for model_id in models]
        for effort in Effort:
            refused = [profile.why_not(effort) for profile in profiles if not profile.offers(effort).allowed]
            marks = [profile.why_not(effort) for profile in profiles]
            found.append((effort.value, not refused, next((why for why in refused or marks if why), "")))
        return found

    def axis(self, model_id: str, axis: Axis, levels: tuple[str, ...]) -> AxisShown:
        """The axes this model has, and the levels of the one taken; without any taken, all that may be."""
        offered = [self._axis_offer(model_id, each, label) for each, label in AXES]
        if not next(enabled for key, enabled, _ in offered if key == axis):
            axis = Axis.NONE
        found = self._levels(model_id, axis, levels)
        usable = [value for value, enabled, _ in found if enabled]
        kept = [level for level in levels if level in usable] or (usable if axis is not Axis.NONE else [])
        return AxisShown(tuple(offered), axis.value, tuple(found), tuple(kept))

    def _axis_offer(self, model_id: str, axis: Axis, label: str) -> Offer:
        if axis in (Axis.NONE, Axis.MODEL):
            return axis.value, True, ""
        offered = [level for level in self._planning.levels(model_id, axis) if not level.why_not]
        has_more = any(level.value != STANDARD for level in offered) and len(offered) > 1
        return (
            axis.value,
            has_more,
            ""
            if has_more
            else tr("{model_id} has no choice of {label}.", model_id=model_id, label=tr(label).casefold()),
        )

    def _levels(self, model_id: str, axis: Axis, levels: tuple[str, ...]) -> list[Offer]:
        if axis is Axis.MODEL:
            return [(each, True, "") for each in dict.fromkeys((model_id, *levels))]
        return [_offer(level) for level in self._planning.levels(model_id, axis)]


def _offer(level: Level) -> Offer:
    return level.value, not level.why_not, level.why_not
