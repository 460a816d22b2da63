"""A disk that is full in the middle of writing: what was there stays byte for byte, nothing half-written is left, it is said."""

import errno
import os
import subprocess
import sys
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from making import bare_dossier, small_dossier
from rightguide.dossier import load_dossier, save_dossier
from rightguide.faults import Faulty
from rightguide.files import write, write_all

FULL = "cannot be written: the disk is full; what was there before is unchanged"


def all_files(folder: Path) -> dict[str, bytes]:
    """Every file below, hidden ones too."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


class FullAfter:
    """Lets the first calls of an operating-system function through and says then that the disk is full."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, name: str, calls: int) -> None:
        self.left = calls
        self.real = getattr(os, name)
        monkeypatch.setattr(os, name, self)

    def __call__(self, *arguments: Any, **more: Any) -> Any:
        if self.left == 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        self.left -= 1
        return self.real(*arguments, **more)


@pytest.mark.parametrize("calls", range(5))
def test_a_folder_is_written_whole_or_not_at_all(calls: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    folder = tmp_path / "d"
    save_dossier(small_dossier(), folder)
    (folder / "notes.txt").write_text("mine")
    before = all_files(tmp_path)
    FullAfter(monkeypatch, "fsync", calls)
    with pytest.raises(Faulty) as caught:
        save_dossier(small_dossier(title="Another"), folder)
    monkeypatch.undo()
    assert all_files(tmp_path) == before
    (fault,) = caught.value.faults
    assert Path(fault.file).parent in (folder, folder / "sources")
    assert fault.message == FULL
    assert load_dossier(folder) == small_dossier()


def test_a_json_file_stays_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "d.json"
    save_dossier(small_dossier(), path)
    before = all_files(tmp_path)
    FullAfter(monkeypatch, "fsync", 0)
    with pytest.raises(Faulty) as caught:
        save_dossier(bare_dossier(), path)
    assert str(caught.value) == f"{path}: {FULL}"
    assert all_files(tmp_path) == before


def test_a_first_writing_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    FullAfter(monkeypatch, "fsync", 2)
    with pytest.raises(Faulty):
        save_dossier(small_dossier(), tmp_path / "d")
    assert all_files(tmp_path) == {}


@pytest.mark.parametrize("stopped", [KeyboardInterrupt, MemoryError])
def test_stopped_by_hand_nothing_is_left(stopped: type[BaseException], tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "d.json"
    path.write_bytes(b"old")

    def stop(_: int) -> None:
        raise stopped

    monkeypatch.setattr(os, "fsync", stop)
    with pytest.raises(stopped):
        write(path, b"new")
    assert all_files(tmp_path) == {"d.json": b"old"}


def test_what_cannot_be_replaced_is_said(tmp_path: Path):
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "inside").write_text("x")
    with pytest.raises(Faulty) as caught:
        write(tmp_path / "taken", b"new")
    assert str(caught.value) == (
        f"{tmp_path / 'taken'}: cannot be written: this is a folder, expected a file; what was there before is unchanged"
    )
    assert all_files(tmp_path) == {"taken/inside": b"x"}


def test_a_file_where_a_folder_is_needed(tmp_path: Path):
    (tmp_path / "d").write_text("a file")
    with pytest.raises(Faulty) as caught:
        write_all({tmp_path / "d" / "e" / "dossier.yaml": b"x"})
    assert "cannot be written: part of the path is a file, expected a folder" in str(caught.value)
    assert all_files(tmp_path) == {"d": b"a file"}


LIMITED = """\
import resource, signal, sys
from rightguide.cli.app import app
from rightguide.cli.failing import exit_status

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, 2_000))
sys.exit(exit_status(lambda: app(sys.argv[1:], standalone_mode=False)))
"""
"""The command line in a process that can write no file above 2,000 bytes: a real failure in the middle of a real write."""


def test_a_real_write_that_fails_leaves_the_old_report(tmp_path: Path):
    save_dossier(small_dossier(), tmp_path / "d")
    report = tmp_path / "report.html"
    report.write_text("the old report")
    before = all_files(tmp_path)
    done = limited("report", tmp_path / "d", "--to", "html", "-o", report, "--on", "2012-06-01")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"{report}: cannot be written: file too large; what was there before is unchanged\n"
    assert all_files(tmp_path) == before


def test_a_real_write_of_a_dossier_that_fails(tmp_path: Path):
    program = LIMITED.replace("app(sys.argv[1:], standalone_mode=False)", "save_dossier(load_dossier(sys.argv[1]), sys.argv[2])")
    save_dossier(small_dossier(), tmp_path / "d")
    save_dossier(bare_dossier(), tmp_path / "e")
    before = all_files(tmp_path)
    done = process(f"from rightguide.dossier import load_dossier, save_dossier\n{program}", tmp_path / "d", tmp_path / "e")
    assert done.returncode == 2
    assert done.stderr.endswith(": cannot be written: file too large; what was there before is unchanged\n")
    assert all_files(tmp_path) == before


def test_stdout_on_a_full_disk_is_said(tmp_path: Path):
    if not Path("/dev/full").exists():
        pytest.skip("there is no /dev/full here")
    save_dossier(small_dossier(), tmp_path / "d")
    with Path("/dev/full").open("w") as full:
        words = [sys.executable, "-m", "rightguide", "analyse", str(tmp_path / "d"), "--json"]
        done = subprocess.run(words, stdout=full, stderr=subprocess.PIPE, text=True, timeout=60)
    assert done.returncode == 2
    assert done.stderr == "The output could not be written: no space left on device.\n"


def test_a_reader_that_goes_away_is_no_fault(tmp_path: Path):
    save_dossier(small_dossier(), tmp_path / "d")
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as gone:
        words = [sys.executable, "-m", "rightguide", "analyse", str(tmp_path / "d"), "--json"]
        done = subprocess.run(words, stdout=gone, stderr=subprocess.PIPE, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")


def limited(*words: object) -> subprocess.CompletedProcess[str]:
    return process(LIMITED, *words)


def process(program: str, *words: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", program, *map(str, words)], capture_output=True, text=True, timeout=60)


def test_a_device_is_written_to_and_never_replaced():
    target = Path("/dev/full")
    if not target.is_char_device():
        pytest.skip("this system has no /dev/full")
    with pytest.raises(Faulty, match="cannot be written: the disk is full"):
        write(target, b"x" * 100_000)
    assert target.is_char_device()


def test_a_link_is_followed_and_stays_a_link(tmp_path: Path):
    (tmp_path / "real.json").write_bytes(b"old")
    (tmp_path / "link.json").symlink_to(tmp_path / "real.json")
    write(tmp_path / "link.json", b"new")
    assert (tmp_path / "link.json").is_symlink()
    assert (tmp_path / "real.json").read_bytes() == b"new"


def test_a_pipe_is_written_to(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe")
    read: list[bytes] = []
    reader = Thread(target=lambda: read.append((tmp_path / "pipe").read_bytes()))
    reader.start()
    write(tmp_path / "pipe", b"report")
    reader.join(timeout=10)
    assert read == [b"report"]
