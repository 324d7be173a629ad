# Sourced by examples/quickstart.sh and tests/run.sh: installs the Debian packages named in its arguments that are missing.
# With SCTS_NO_APT=1 it only lists them, and ends the script if there are any.

install_packages() {
    missing=
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    if [ "${SCTS_NO_APT:-}" = 1 ]; then
        echo "These packages are missing:$missing"
        exit 1
    fi
    as_root=
    if [ "$(id -u)" != 0 ]; then
        if ! command -v sudo >/dev/null; then
            echo "These packages are missing, and there is neither root nor sudo to install them:$missing" >&2
            exit 1
        fi
        as_root=sudo
    fi
    echo "Installing:$missing"
    $as_root apt-get -q update >/dev/null || exit 1
    # shellcheck disable=SC2086 # the names are words
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends install $missing >/dev/null || exit 1
}

# What scts is built with and needs at run time.
BUILD_PACKAGES="g++ tzdata cmake ninja-build pkg-config libcli11-dev libsqlitecpp-dev libsqlite3-dev libfmt-dev libssl-dev libpodofo-dev libqrencode-dev libzint-dev
libcsv-dev libexpat1-dev libzip-dev libxlsxwriter-dev zlib1g-dev libutf8proc-dev libidn2-dev libtomlplusplus-dev libpq-dev nlohmann-json3-dev fonts-liberation fonts-dejavu-core"
