"""Works out the answer to every hard question of the demo again, by counting wherever counting is possible.

`choices` arrangements and ways to choose, `graphs` graphs and boards, `numbers` whole numbers, `puzzles` chance, dates,
programs and riddles. None of them uses the formula that the simulator's worked steps name, if it can be helped.
"""

from __future__ import annotations

from collections.abc import Callable

from tests.unit.simulator.solving import choices, graphs, numbers, puzzles

SOLVERS: dict[str, Callable[[], object]] = {
    **choices.SOLVERS,
    **graphs.SOLVERS,
    **numbers.SOLVERS,
    **puzzles.SOLVERS,
}
"""By the id of the question; what they return is the expected answer once it is made a string."""
