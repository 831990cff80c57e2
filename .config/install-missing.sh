# shellcheck shell=bash
# What the commands of ./dev need besides the .NET SDK, installed with the system's package manager.

# With a connection string the program uses that server and needs none of its own.
ensure_store() {
    if [[ -z "${ConnectionStrings__Dashboard:-}" ]]; then
        ensure_postgres
    fi
}

ensure_postgres() {
    if has_postgres; then
        return
    fi
    case "$(package_manager)" in
        apt-get) install_postgres_without_cluster ;;
        dnf) install_packages "a PostgreSQL server" postgresql-server ;;
        apk) install_packages "a PostgreSQL server" postgresql ;;
        brew) install_packages "a PostgreSQL server" postgresql@17 ;;
        *) fail "no known package manager: install a PostgreSQL server, or set ConnectionStrings__Dashboard" ;;
    esac
    has_postgres || fail "PostgreSQL was installed, but its initdb is not where it was looked for"
}

has_postgres() {
    command -v initdb >/dev/null || any_executable \
        /usr/lib/postgresql/*/bin/initdb /usr/pgsql-*/bin/initdb /usr/libexec/postgresql*/initdb \
        /opt/homebrew/opt/postgresql*/bin/initdb /usr/local/opt/postgresql*/bin/initdb
}

# Debian's package creates a cluster and starts it on port 5432; the program wants the binaries alone.
install_postgres_without_cluster() {
    local setting=/etc/postgresql-common/createcluster.d/capex-dashboard.conf status=0
    as_root mkdir -p "${setting%/*}"
    echo "create_main_cluster = false" | as_root tee "$setting" >/dev/null
    install_packages "a PostgreSQL server" postgresql || status=$?
    as_root rm -f "$setting"
    return "$status"
}

ensure_chromium() {
    if has_chromium; then
        return
    fi
    local what="Chromium (for the browser tests)"
    case "$(package_manager)" in
        apt-get) install_packages "$what" "$(chromium_package_of_apt)" ;;
        dnf | apk) install_packages "$what" chromium ;;
        brew) install_packages "$what" --cask google-chrome ;;
        *) fail "no known package manager: install Chromium for the browser tests" ;;
    esac
    has_chromium || fail "Chromium was installed, but it is not where it was looked for"
}

has_chromium() {
    command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null ||
        any_executable "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
}

# The journeys open hundreds of pages, which takes half the time without windows; Debian alone has that as a package.
ensure_chromium_without_windows() {
    if command -v chromium-headless-shell >/dev/null; then
        return
    fi
    # Not worth asking for a password where the other one serves.
    if [[ "$(id -u)" == 0 ]] && grep -qs '^ID=debian' /etc/os-release &&
        install_packages "Chromium without windows (for the browser tests)" chromium-headless-shell; then
        return
    fi
    ensure_chromium
}

# Debian says chromium, Ubuntu chromium-browser.
chromium_package_of_apt() {
    if grep -qs '^ID=ubuntu' /etc/os-release; then
        echo chromium-browser
    else
        echo chromium
    fi
}

# The examples of the API's reference page are run as they stand there.
ensure_examples() {
    ensure_command curl "curl (for the API's examples)" curl curl
    if has_pandas; then
        return
    fi
    local what="Python with pandas (for the API's examples)"
    case "$(package_manager)" in
        apt-get | dnf) install_packages "$what" python3-pandas ;;
        apk) install_packages "$what" py3-pandas ;;
        *) fail "install Python 3 with pandas for the tests of the API's examples" ;;
    esac
    has_pandas || fail "pandas was installed, but python3 does not find it"
}

# The system's Python may stand behind another one on the PATH.
has_pandas() {
    python3 -c 'import pandas' 2>/dev/null || /usr/bin/python3 -c 'import pandas' 2>/dev/null
}

# ensure_command COMMAND WHAT PACKAGE-OF-APT PACKAGE
ensure_command() {
    if command -v "$1" >/dev/null; then
        return
    fi
    case "$(package_manager)" in
        apt-get) install_packages "$2" "$3" ;;
        dnf | apk | brew) install_packages "$2" "$4" ;;
        *) fail "no known package manager: install $2" ;;
    esac
    command -v "$1" >/dev/null || fail "$2 was installed, but is not found"
}

package_manager() {
    local name
    for name in apt-get dnf apk brew; do
        if command -v "$name" >/dev/null; then
            echo "$name"
            return
        fi
    done
}

# install_packages WHAT PACKAGE...
install_packages() {
    local what=$1 manager
    shift
    manager=$(package_manager)
    say "installing $what with $manager: $*"
    case "$manager" in
        apt-get) install_with_apt "$@" ;;
        dnf) as_root dnf install --assumeyes --quiet "$@" ;;
        apk) as_root apk add --quiet "$@" ;;
        brew) brew install --quiet "$@" ;;
    esac
}

install_with_apt() {
    # One repository out of order need not be the one that is wanted.
    as_root apt-get update -qq || say "the package lists could not all be refreshed; trying all the same"
    # Another apt run may hold the lock, on a freshly started machine above all.
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 \
        install --yes -qq --no-install-recommends "$@" >/dev/null
}

as_root() {
    if [[ "$(id -u)" == 0 ]]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "what is missing can be installed only by root or with sudo (here: $*)"
    fi
}

any_executable() {
    local file
    for file in "$@"; do
        if [[ -x "$file" ]]; then
            return 0
        fi
    done
    return 1
}
