"""Run the command line as a program, as its users do."""

import json
import os
import subprocess
import sys
import time


def command(*arguments):
    return [sys.executable, "-m", "newsparse", *map(str, arguments)]


def run(*arguments, **options):
    options = {"capture_output": True, "timeout": 120} | options
    return subprocess.run(command(*arguments), check=False, **options)


def start(*arguments, **options):
    return subprocess.Popen(command(*arguments), **options)


def json_lines(data):
    return [json.loads(line) for line in data.decode("utf-8").split("\n") if line]


def wait_for(condition, seconds=60):
    """Wait until a condition holds, and fail where it does not come to hold."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "nothing happened"
        time.sleep(0.02)


def is_alive(process_id):
    """Tell whether a process runs; one that has ended and whose parent has not asked yet does not."""
    try:
        with open(f"/proc/{process_id}/stat", encoding="utf-8") as stat:
            return stat.read().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def children(process_id):
    """Give the processes that a process has started."""
    try:
        with open(f"/proc/{process_id}/task/{process_id}/children", encoding="utf-8") as listed:
            return [int(word) for word in listed.read().split()]
    except FileNotFoundError:
        return []


ENVIRONMENT = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "FORCE_COLOR")}
