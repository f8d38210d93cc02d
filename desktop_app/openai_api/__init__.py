"""The door to the API: what we say (requests), what we hear (events, answers), every failure told once (problems).

The only room that imports the SDK, and only inside functions: importing these modules costs nothing.
"""
