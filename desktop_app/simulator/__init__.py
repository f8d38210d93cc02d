"""A small OpenAI on 127.0.0.1 for the demo and for tests: standard library only, imports no other room.

    with Simulator(speed=60) as simulator:
        client = OpenAI(base_url=simulator.base_url, api_key="sk-demo")

`simulator` puts it together, `connection` speaks HTTP, `routes` knows the addresses, `store` keeps what was
created, `planner` decides what is answered and when, `timeline` and `wire` give it its shape.
"""

from __future__ import annotations

from .simulator import Simulator

__all__ = ["Simulator"]
