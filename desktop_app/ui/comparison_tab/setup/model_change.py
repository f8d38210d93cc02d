"""What becomes of drafts when one of their models goes."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.domain.comparison import Design
from desktop_app.language import tr
from desktop_app.services.comparison_ports import Draft
from desktop_app.services.model_uses import ConcernKind, Use
from desktop_app.ui.comparison_tab.setup.words import title_of


def uses_of(draft: Draft) -> tuple[Use, ...]:
    """Every model that a draft would ask."""
    design = draft.design
    models = dict.fromkeys((design.model_id, *(each.model_id for each in design.variants if each.model_id)))
    title = tr("New comparison: {title}", title=title_of(design))
    return tuple(Use(ConcernKind.DRAFT, draft.id, title, model_id) for model_id in models)


def moved(design: Design, gone: str, replacement: str) -> Design:
    """The same with another model in the place of one that goes."""
    variants = [replace(each, model_id=replacement) if each.model_id == gone else each for each in design.variants]
    model_id = replacement if design.model_id == gone else design.model_id
    return replace(design, model_id=model_id, variants=tuple({each.key: each for each in variants}.values()))
