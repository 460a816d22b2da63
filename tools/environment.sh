# Sourced by ./run and ./test: makes .venv from uv.lock; brings uv itself if the machine has none. Needs Python 3.11+ with venv.

UV_VERSION=0.9.0

python_311() {
    local candidate
    for candidate in "${PYTHON:-}" python3 python3.14 python3.13 python3.12 python3.11 python; do
        [ -n "$candidate" ] || continue
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$candidate"
            return
        fi
    done
    echo "RightGuide needs Python 3.11 or newer; none was found. Install it, or name it: PYTHON=/path/to/python ./run" >&2
    return 1
}

# environment FOLDER [uv sync options]: FOLDER/.venv holds exactly what uv.lock names.
environment() {
    local here=$1 python uv
    shift
    python=$(python_311) || exit 1
    if command -v uv >/dev/null 2>&1; then
        uv=uv
    else
        uv="$here/.bootstrap/bin/uv"
        if [ ! -x "$uv" ]; then
            echo "First start: fetching uv, which makes the environment …" >&2
            "$python" -m venv "$here/.bootstrap" || {
                echo "Python's venv module is missing; on Debian: apt-get install python3-venv" >&2
                exit 1
            }
            "$here/.bootstrap/bin/python" -m pip install --quiet --disable-pip-version-check "uv>=$UV_VERSION"
        fi
    fi
    if [ ! -d "$here/.venv" ]; then
        echo "Making the environment (once) …" >&2
        (cd "$here" && "$uv" venv --quiet --python "$python" .venv)
    fi
    (cd "$here" && "$uv" sync --quiet --locked "$@") || {
        echo "The environment could not be made. Is there a connection to the package index (needed once)?" >&2
        exit 1
    }
}
