"""What the choices beside a question do, and what they cost: tooltips that say the same wherever they stand. No Qt."""

from __future__ import annotations

from desktop_app.language import later, tr

EFFORT = later(
    "How long the model thinks before it answers. More is slower and costs more, as thinking is paid for like text. "
    "Compare finds out which effort is enough."
)
VERBOSITY = later("How long the answer should be. A shorter one is there sooner and costs less.")
TIER = later("Service tier: how fast the answer comes, and at what price")
WEB = later("Let the model search the web; searches cost extra")
MODEL = later("Model that answers; another one can be typed. Larger ones cost more: Tools, Models and prices.")
HISTORY = later(
    "Where the earlier turns of this chat are, and how many tokens of them go with a message. What goes along is paid "
    "for each time."
)
PRIORITY = later("Which waiting jobs go first. It changes neither the price nor how the provider works on them.")
START = later("When the job is sent, at the earliest. Ponder must be open then, or sends it when it is opened next.")
REPEATS = later(
    "How often each question is asked at each effort. Answers differ from one time to the next: more repeats cost more "
    "and show smaller differences."
)


def effort_words(left_out: str) -> str:
    """What effort is, and which ones this model does not take."""
    return "\n".join(words for words in (tr(EFFORT), left_out) if words)
