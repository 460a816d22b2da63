"""A dossier folder as one encrypted file: a BagIt bag (RFC 8493) in a tar archive, sealed by age with a passphrase.

Any program that knows age, tar and BagIt can open it; nothing of it is our own invention.
"""

import io
import tarfile
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path, PurePosixPath

import pyrage

from rightguide.faults import Fault, Faulty

SHORTEST = 15
"""Characters a passphrase needs at least."""
SIZE_LIMIT = 500_000_000

_DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
_MANIFEST = "manifest-sha256.txt"
_PAYLOAD = "data"


def seal_bundle(folder: Path, passphrase: str) -> bytes:
    """Every file of the dossier folder in one encrypted bag. Raises `Faulty` for a short passphrase or an unreadable folder."""
    if len(passphrase) < SHORTEST:
        raise Faulty(
            f"the passphrase has {len(passphrase)} characters, expected at least {SHORTEST}; several words are easy to keep"
        )
    sealed: bytes = pyrage.passphrase.encrypt(pack_bag(folder), passphrase)
    return sealed


def pack_bag(folder: Path) -> bytes:
    """Every file of the dossier folder as a BagIt bag in a gzipped tar, not encrypted. Raises `Faulty`."""
    files = _files(folder)
    manifest = "".join(f"{sha256(data).hexdigest()}  {_PAYLOAD}/{name}\n" for name, data in files.items())
    bag = {"bagit.txt": _DECLARATION, _MANIFEST: manifest.encode()} | {f"{_PAYLOAD}/{name}": data for name, data in files.items()}
    archive = io.BytesIO()
    with tarfile.open(fileobj=archive, mode="w:gz", format=tarfile.PAX_FORMAT) as tar:
        for name, data in bag.items():
            member = tarfile.TarInfo(f"bag/{name}")
            member.size, member.mode = len(data), 0o600
            tar.addfile(member, io.BytesIO(data))
    return archive.getvalue()


def open_bundle(data: bytes, passphrase: str, name: str = "bundle") -> dict[str, bytes]:
    """The files of the folder by their relative path, each compared with its checksum.

    Raises `Faulty` for a wrong passphrase, damage, a missing or surplus file, or a path that leads out of the folder.
    """
    try:
        archive = pyrage.passphrase.decrypt(data, passphrase)
    except pyrage.DecryptError:
        raise Faulty(
            [Fault(name, 0, "", "cannot be opened: the passphrase is wrong, or the file is damaged or no age file")]
        ) from None
    return unpack_bag(archive, name)


def unpack_bag(archive: bytes, name: str = "bundle") -> dict[str, bytes]:
    """The files of a bag in a gzipped tar, each compared with its checksum. Raises `Faulty`; then nothing of it is given."""
    bag = _unpacked(archive, name)
    if bag.get("bagit.txt") is None or bag.get(_MANIFEST) is None:
        raise Faulty([Fault(name, 0, "", f"holds no BagIt bag: bagit.txt or {_MANIFEST} is missing")])
    return _compared(bag, name)


def _files(folder: Path) -> dict[str, bytes]:
    if not (folder / "dossier.yaml").is_file():
        raise Faulty([Fault(str(folder), 0, "", "holds no dossier.yaml, so it is no dossier folder")])
    try:
        paths = sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
    except OSError as error:
        raise Faulty(
            [Fault(str(error.filename or folder), 0, "", f"cannot be read: {(error.strerror or 'unknown error').lower()}")]
        ) from None


def _unpacked(archive: bytes, name: str) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    size = 0
    try:
        with tarfile.open(fileobj=io.BytesIO(archive), mode="r:gz") as tar:
            for member in tar:
                path = PurePosixPath(member.name)
                size += member.size
                if not member.isfile() or path.is_absolute() or ".." in path.parts or len(path.parts) < 2:
                    raise Faulty([Fault(name, 0, member.name, "is not a plain file inside the bag; nothing was unpacked")])
                if size > SIZE_LIMIT:
                    raise Faulty([Fault(name, 0, "", f"unpacks to more than {SIZE_LIMIT:,} bytes; nothing was unpacked")])
                held = tar.extractfile(member)
                found[PurePosixPath(*path.parts[1:]).as_posix()] = held.read() if held else b""
    except (tarfile.TarError, EOFError, OSError):
        raise Faulty([Fault(name, 0, "", "was opened, but holds no readable archive")]) from None
    return found


def _compared(bag: Mapping[str, bytes], name: str) -> dict[str, bytes]:
    listed: dict[str, str] = {}
    for line in bag[_MANIFEST].decode("utf-8", "replace").splitlines():
        checksum, _, path = line.partition("  ")
        listed[path] = checksum
    payload = {path: data for path, data in bag.items() if path.startswith(f"{_PAYLOAD}/")}
    faults = [Fault(name, 0, path, "is listed in the bag but missing") for path in listed if path not in payload]
    faults += [Fault(name, 0, path, "is in the bag but not listed") for path in payload if path not in listed]
    faults += [
        Fault(name, 0, path, "differs from its checksum: it was damaged or changed")
        for path, data in payload.items()
        if path in listed and sha256(data).hexdigest() != listed[path]
    ]
    if faults:
        raise Faulty(faults)
    return {path.removeprefix(f"{_PAYLOAD}/"): data for path, data in payload.items()}
