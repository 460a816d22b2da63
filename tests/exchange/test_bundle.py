"""The encrypted bundle: what goes in comes out, nobody opens it without the passphrase, and damage is noticed."""

import io
import subprocess
import tarfile
from hashlib import sha256
from pathlib import Path

import pytest

from making import small_dossier
from rightguide.cli.app import app
from rightguide.cli.failing import exit_status
from rightguide.dossier import load_dossier, save_dossier
from rightguide.exchange import open_bundle, seal_bundle
from rightguide.exchange.bundle import pack_bag, unpack_bag
from rightguide.faults import Faulty

WORDS = "seven plain words nobody else would choose"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    save_dossier(small_dossier(), tmp_path / "d")
    (tmp_path / "d" / "attachments").mkdir()
    (tmp_path / "d" / "attachments" / "café scan.pdf").write_bytes(bytes(range(256)))
    return tmp_path / "d"


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_what_goes_in_comes_out(folder: Path):
    assert unpack_bag(pack_bag(folder)) == contents(folder)


def test_nothing_can_be_read_without_the_passphrase(folder: Path):
    sealed = seal_bundle(folder, WORDS)
    for data in contents(folder).values():
        assert data[:40] not in sealed
    with pytest.raises(Faulty, match="the passphrase is wrong, or the file is damaged or no age file"):
        open_bundle(sealed, WORDS + "!")


@pytest.mark.full
def test_one_changed_bit_is_noticed(folder: Path):
    sealed = seal_bundle(folder, WORDS)
    for place in range(0, len(sealed), len(sealed) // 7):
        broken = bytearray(sealed)
        broken[place] ^= 1
        with pytest.raises(Faulty):
            open_bundle(bytes(broken), WORDS)


def test_one_changed_bit_of_the_bag_is_noticed(folder: Path):
    files = {f"bag/data/{name}": data for name, data in contents(folder).items()}
    manifest = "".join(f"{sha256(data).hexdigest()}  {name.removeprefix('bag/')}\n" for name, data in files.items())
    whole = {"bag/bagit.txt": b"", "bag/manifest-sha256.txt": manifest.encode(), **files}
    assert unpack_bag(archived(whole)) == contents(folder)
    for name, data in files.items():
        with pytest.raises(Faulty, match="differs from its checksum"):
            unpack_bag(archived({**whole, name: bytes([data[0] ^ 1]) + data[1:]}))


def test_a_short_passphrase_is_refused(folder: Path):
    with pytest.raises(Faulty, match="has 14 characters, expected at least 15"):
        seal_bundle(folder, "x" * 14)


def test_it_is_a_bag_that_others_can_check(folder: Path, tmp_path: Path):
    with tarfile.open(fileobj=io.BytesIO(pack_bag(folder))) as tar:
        tar.extractall(tmp_path / "out", filter="data")
    bag = tmp_path / "out" / "bag"
    assert (bag / "bagit.txt").read_text() == "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
    checked = subprocess.run(["sha256sum", "--check", "--strict", "manifest-sha256.txt"], cwd=bag, capture_output=True, check=False)
    assert checked.returncode == 0, checked.stderr


def archived(files: dict[str, bytes], link: bool = False) -> bytes:
    archive = io.BytesIO()
    with tarfile.open(fileobj=archive, mode="w:gz") as tar:
        for name, data in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(data)
            tar.addfile(member, io.BytesIO(data))
        if link:
            member = tarfile.TarInfo("bag/data/link")
            member.type, member.linkname = tarfile.SYMTYPE, "/etc/passwd"
            tar.addfile(member)
    return archive.getvalue()


GOOD = {"bag/bagit.txt": b"", "bag/manifest-sha256.txt": f"{sha256(b'a').hexdigest()}  data/a\n".encode(), "bag/data/a": b"a"}


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({**GOOD, "bag/data/a": b"b"}, "data/a: differs from its checksum"),
        ({**GOOD, "bag/data/b": b"b"}, "data/b: is in the bag but not listed"),
        ({key: held for key, held in GOOD.items() if key != "bag/data/a"}, "data/a: is listed in the bag but missing"),
        ({"bag/data/a": b"a"}, "holds no BagIt bag"),
        ({**GOOD, "bag/../../a": b"a"}, "is not a plain file inside the bag; nothing was unpacked"),
        ({**GOOD, "/etc/a": b"a"}, "is not a plain file inside the bag; nothing was unpacked"),
    ],
)
def test_a_bag_that_is_not_whole_is_refused(files: dict[str, bytes], said: str):
    with pytest.raises(Faulty, match=said):
        unpack_bag(archived(files))


def test_a_link_in_the_bag_is_refused():
    with pytest.raises(Faulty, match="is not a plain file"):
        unpack_bag(archived(GOOD, link=True))


def test_something_else_inside_is_refused():
    with pytest.raises(Faulty, match="holds no readable archive"):
        unpack_bag(b"hello")


def test_from_the_command_line_and_back(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys):
    monkeypatch.setattr("getpass.getpass", lambda words: WORDS)
    sealed_file, back = tmp_path / "d.age", tmp_path / "back"
    assert exit_status(lambda: app(["export", "bundle", str(folder), "-o", str(sealed_file)], standalone_mode=False)) == 0
    assert "still readable" in capsys.readouterr().out
    assert exit_status(lambda: app(["import", "bundle", str(sealed_file), str(back)], standalone_mode=False)) == 0
    assert load_dossier(back) == small_dossier()
    assert contents(back) == contents(folder)
    assert exit_status(lambda: app(["import", "bundle", str(sealed_file), str(back)], standalone_mode=False)) == 2


def test_two_different_passphrases_write_nothing(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys):
    typed = iter([WORDS, WORDS + "x"])
    monkeypatch.setattr("getpass.getpass", lambda words: next(typed))
    assert exit_status(lambda: app(["export", "bundle", str(folder), "-o", str(tmp_path / "d.age")], standalone_mode=False)) == 2
    assert "the two passphrases differ; nothing was written" in capsys.readouterr().err
    assert not (tmp_path / "d.age").exists()
