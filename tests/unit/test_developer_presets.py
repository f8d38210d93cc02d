"""Developer messages under names: shipped ones, one's own, refusals, and a way back."""

from __future__ import annotations

import pytest

from desktop_app.domain.developer_presets import SHIPPED
from desktop_app.domain.problems import ProblemError
from desktop_app.services.developer_presets import DeveloperPresets
from desktop_app.services.preferences import Preferences
from tests.fakes.memory_settings import MemorySettings


async def opened(store: MemorySettings) -> DeveloperPresets:
    preferences = Preferences(store)
    await preferences.load()
    presets = DeveloperPresets(preferences)
    presets.load()
    return presets


async def test_they_begin_with_those_shipped_and_are_kept() -> None:
    store = MemorySettings()
    presets = await opened(store)
    assert {each.id for each in presets.presets.value} == {each.id for each in SHIPPED}
    saved = await presets.save("  My   own ", " Be kind. ")
    assert (saved.name, saved.text) == ("My own", "Be kind.")
    await presets.save("Renamed", saved.text, saved.id)
    again = await opened(store)
    found = again.with_text("Be kind.")
    assert found is not None
    assert (found.id, found.name) == (saved.id, "Renamed")


async def test_all_may_be_deleted_and_stay_deleted_and_one_comes_back() -> None:
    store = MemorySettings()
    presets = await opened(store)
    gone = [await presets.delete(each.id) for each in SHIPPED]
    assert (await opened(store)).presets.value == ()
    assert gone[0] is not None
    await presets.restore(gone[0])
    assert (await opened(store)).presets.value == (gone[0],)


@pytest.mark.parametrize(("name", "text"), [("", "x"), ("x", " "), ("plain AND short", "x"), ("x" * 61, "x")])
async def test_what_can_not_be_kept_is_refused(name: str, text: str) -> None:
    presets = await opened(MemorySettings())
    before = presets.presets.value
    with pytest.raises(ProblemError):
        await presets.save(name, text)
    assert presets.presets.value == before


async def test_a_spoilt_record_counts_as_none() -> None:
    store = MemorySettings()
    await store.save("memory.chat.developer_presets", "{not json")
    assert len((await opened(store)).presets.value) == len(SHIPPED)
