# Shared by the one-command scripts: sourced, not run. Sets `root` and moves there.
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cd "$root"

# A second checkout of the same sources finds the objects of the first one in the cache.
export CCACHE_BASEDIR="$root" CCACHE_NOHASHDIR=1

build_packages=(
    g++ cmake ninja-build ccache
    qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libqt6svg6
    qtkeychain-qt6-dev
    libasio-dev libprotobuf-dev protobuf-compiler libmsgpack-cxx-dev libssl-dev zlib1g-dev
    libcli11-dev
)
window_packages=(qt6-translations-l10n fonts-dejavu-core fonts-noto-cjk)
virtual_display_packages=(xvfb xauth)
# Real peers stand in the second line: our wire bytes are tested against other people's programs.
test_packages=(
    libgtest-dev libgmock-dev nlohmann-json3-dev python3
    serf prometheus-alertmanager golang-go golang-github-hashicorp-memberlist-dev
    iproute2 nftables
)
developer_packages=(clang-14 clang-tidy-14 clang-format-14 libfuzzer-14-dev libbenchmark-dev)

say() { printf '== %s\n' "$*"; }

fail() {
    printf '%s: %s\n' "$(basename "$0")" "$*" >&2
    exit 1
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "installing packages needs root or sudo; missing: ${missing[*]}"
    fi
}

is_installed() {
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# need_packages NAME...: installs those that are missing; says nothing when none is.
need_packages() {
    local package
    missing=()
    for package in "$@"; do
        if ! is_installed "$package" && [[ " ${missing[*]:-} " != *" $package "* ]]; then
            missing+=("$package")
        fi
    done
    if [ "${#missing[@]}" -eq 0 ]; then
        return
    fi
    command -v apt-get >/dev/null || fail "this is no Debian; please install: ${missing[*]}"
    say "Installing ${#missing[@]} packages: ${missing[*]}"
    as_root apt-get update -qq
    forbid_service_starts
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
        -o Dpkg::Use-Pty=0 "${missing[@]}" </dev/null |
        { grep -E '^(Need to get|Setting up|E:)' || true; }
    allow_service_starts
    keep_services_off
}

# The packages of Serf and Alertmanager start a system service when they are installed. Tests
# start their own peers, so the machine's list of services stays as it was.
policy=/usr/sbin/policy-rc.d
policy_is_ours=no

forbid_service_starts() {
    if [ ! -e "$policy" ]; then
        trap allow_service_starts EXIT
        policy_is_ours=yes
        printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null
        as_root chmod 755 "$policy"
    fi
}

allow_service_starts() {
    if [ "$policy_is_ours" = yes ]; then
        policy_is_ours=no
        as_root rm -f "$policy"
    fi
}

keep_services_off() {
    local service
    for service in serf prometheus-alertmanager; do
        if [[ " ${missing[*]} " == *" $service "* ]] && command -v systemctl >/dev/null; then
            as_root systemctl --quiet disable "$service.service" >/dev/null 2>&1 || true
        fi
    done
}

# configure PRESET [-DNAME=VALUE ...]: quiet unless it fails.
configure() {
    local log
    log="$(mktemp)"
    say "Configuring build/$1"
    cmake --preset "$@" >"$log" 2>&1 || { cat "$log" >&2; rm -f "$log"; fail "configuring failed"; }
    rm -f "$log"
}

# build PRESET [TARGET ...]
build() {
    local preset="$1" started=$SECONDS
    shift
    say "Building build/$preset ${*:-}"
    NINJA_STATUS='[%f/%t %es] ' ninja -C "build/$preset" "$@"
    say "Built build/$preset in $((SECONDS - started)) s"
}

# go_modules_are_reachable: a Go of 1.25 or newer is installed and gets the modules of the tests.
go_modules_are_reachable() {
    local go
    for go in "$(command -v go || true)" /usr/local/go/bin/go; do
        if [ -x "$go" ] && "$go" version | grep -Eq 'go1\.(2[5-9]|[3-9][0-9])'; then
            (cd tests/interop/gopeer && "$go" mod download) >/dev/null 2>&1
            return
        fi
    done
    return 1
}
