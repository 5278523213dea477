"""Run the command line as a program, as its users do."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path


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
    return _state(process_id) not in (None, "Z")


def is_asleep(process_id):
    """Tell whether a process waits for something, looked at after a moment."""
    time.sleep(0.01)
    return _state(process_id) == "S"


def _state(process_id):
    try:
        stat = Path(f"/proc/{process_id}/stat").read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    return stat.rpartition(")")[2].split()[0]


def workers(process_id):
    """Give the worker processes that a program has started."""
    listed = Path(f"/proc/{process_id}/task/{process_id}/children").read_text(encoding="utf-8")
    return [int(child) for child in listed.split() if b"spawn_main" in _command_line(child)]


def _command_line(process_id):
    try:
        return Path(f"/proc/{process_id}/cmdline").read_bytes()
    except FileNotFoundError:
        return b""


def below(process_id):
    """Give the processes below a process, with the seconds of CPU that each has used."""
    found = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        except OSError:  # it has ended meanwhile
            continue
        used = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
        found[int(path.parent.name)] = (int(fields[1]), used)
    kept = {process_id: 0.0}
    while more := {pid: used for pid, (up, used) in found.items() if up in kept and pid not in kept}:
        kept |= more
    return {pid: used for pid, used in kept.items() if pid != process_id}


ENVIRONMENT = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "FORCE_COLOR")}
