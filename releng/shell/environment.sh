# SPDX-License-Identifier: EPL-2.0
# What mvnw and rbcast need from the machine: Debian packages, a JDK, a display. Sourced by bash, never run.
#
# Every message goes to standard error. A thing that is missing is installed when we are root or sudo asks no
# password; otherwise the exact command is printed and the script ends with status 4.

readonly RBCAST_JAVA=17         # the oldest Java that will do
readonly RBCAST_MISSING=4       # exit status: a tool is missing
readonly RBCAST_OUTPUT_LOST=5   # exit status: results could not be written

# What to pass to need.
readonly SPIN=(spin c-compiler c-library)
readonly GTK=(gtk fonts)
readonly XVFB=(xvfb xauth)

# A user whom the system does not know, or a service, may have no home, and TMPDIR may be anything.
if [[ ${HOME:-} != /* ]]; then
    HOME=$(getent passwd "$(id -u)" 2>/dev/null | cut -d: -f6)
    if [[ $HOME = /* ]]; then export HOME; else unset HOME; fi
fi
if [[ ${TMPDIR-/} != /* ]] || [ ! -d "${TMPDIR-/}" ] || { [ -n "${TMPDIR:-}" ] && [ ! -w "$TMPDIR" ]; }; then
    unset TMPDIR
fi

# What is closed would be given to the next file that a program opens, which then gets what was meant for people.
{ : 9<&0; } 2>/dev/null || exec </dev/null
{ : 9>&2; } || exec 2>/dev/null

say() {
    printf '%s: %s\n' "${0##*/}" "$*" >&2
}

# Ends the script: $1 status, the rest is the message.
give_up() {
    local status=$1
    shift
    say "$@"
    exit "$status"
}

# Prints what has to stand before a command that only root may run; fails when there is no way.
root_prefix() {
    [ "$(id -u)" -eq 0 ] && return 0
    sudo -n true 2>/dev/null && printf 'sudo -n'
}

# The Debian package that brings $1 to this machine: names differ between releases.
package_of() {
    case $1 in
        jdk) first_known openjdk-$RBCAST_JAVA-jdk-headless default-jdk-headless ;;
        gtk) first_known libgtk-3-0t64 libgtk-3-0 ;;
        c-compiler) echo gcc ;;
        c-library) echo libc6-dev ;;
        fonts) echo fonts-dejavu-core ;;
        *) echo "$1" ;;
    esac
}

# Prints the first of the packages that apt knows, or the last.
first_known() {
    while [ $# -gt 1 ] && ! apt-cache show "$1" >/dev/null 2>&1; do
        shift
    done
    echo "$1"
}

# Whether $1 is there, however it came: looks at the machine, not at dpkg, so that it holds on other systems too.
have() {
    case $1 in
        jdk) find_java javac ;;
        spin) [ -n "${RBCAST_SPIN:-}" ] || command -v spin >/dev/null ;;
        gtk) PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null | grep -q 'libgtk-3\.so\.0' ;;
        c-compiler) compiler >/dev/null ;;
        c-library) has_c_library ;;
        fonts) [ -n "$(find /usr/share/fonts ${HOME:+"$HOME/.fonts"} -name '*.[to]tf' -print -quit 2>/dev/null)" ] ;;
        maven) command -v mvn >/dev/null ;;
        xvfb) command -v Xvfb >/dev/null ;;
        *) command -v "$1" >/dev/null ;;
    esac
}

# Prints the C compiler, in the order in which the program itself looks for one. Should a chosen one not work, the
# program says so: another one is not asked for.
compiler() {
    [ -z "${RBCAST_CC:-}" ] || { echo "$RBCAST_CC"; return; }
    command -v gcc || command -v cc || command -v clang
}

# Whether the C compiler finds the headers of the C library. One that does something else than to miss them, or that
# does not answer, is not to be mended by installing anything; the program will say what is wrong.
has_c_library() {
    local cc answer
    cc=$(compiler) || return
    answer=$(echo '#include <stdio.h>' | in_time "$cc" -E - 2>&1 >/dev/null) && return
    [[ $answer != *stdio.h* ]]
}

# Runs a command for so many seconds at most, where the system has the means.
patience=10
in_time() {
    if command -v timeout >/dev/null; then timeout -k 1 "$patience" "$@"; else "$@"; fi
}

# need WHAT_FOR THING...: makes sure that the things are there.
need() {
    local purpose=$1 thing missing=() packages=() prefix
    shift
    for thing; do
        have "$thing" || missing+=("$thing")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    if ! command -v apt-get >/dev/null; then
        give_up $RBCAST_MISSING "$purpose needs ${missing[*]}: please install that and start again."
    fi
    if ! prefix=$(root_prefix); then
        for thing in "${missing[@]}"; do packages+=("$(package_of "$thing")"); done
        give_up $RBCAST_MISSING "$purpose needs ${missing[*]}. Please run: sudo apt-get install -y ${packages[*]}"
    fi
    # shellcheck disable=SC2086 # the prefix is no word or two
    $prefix apt-get update -qq >&2
    for thing in "${missing[@]}"; do packages+=("$(package_of "$thing")"); done
    say "installing ${packages[*]}, which $purpose needs"
    # shellcheck disable=SC2086
    $prefix env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" >&2
    for thing in "${missing[@]}"; do
        have "$thing" || give_up $RBCAST_MISSING "$thing is still missing. Please run: apt-get install -y ${packages[*]}"
    done
}

# Prints the major version of the Java in the home directory $1, without starting it when it can be helped.
java_major() {
    local version=
    if [ -r "$1/release" ]; then
        version=$(sed -n 's/^JAVA_VERSION="\(.*\)"$/\1/p' "$1/release")
    fi
    [ -n "$version" ] || version=$("$1/bin/java" -version 2>&1 | sed -n '1s/.*"\(.*\)".*/\1/p')
    version=${version#1.}
    printf '%s' "${version%%[!0-9]*}"
}

# find_java java|javac: sets JAVA_HOME to one that is new enough and has the tool.
find_java() {
    local home major on_path
    on_path=$(command -v "$1") && on_path=$(readlink -f "$on_path") && on_path=${on_path%/bin/*}
    for home in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/*; do
        [ -n "$home" ] && [ -x "$home/bin/$1" ] && [ -x "$home/bin/java" ] || continue
        major=$(java_major "$home")
        if [ -n "$major" ] && [ "$major" -ge $RBCAST_JAVA ]; then
            export JAVA_HOME=$home
            return 0
        fi
    done
    return 1
}

# Starts an X server of our own on a free display and exports DISPLAY; stop_display ends it.
start_display() {
    local cookie
    display_directory=$(mktemp -d)
    export XAUTHORITY=$display_directory/authority
    cookie=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
    : > "$XAUTHORITY"
    xauth -q add :0 . "$cookie"             # the server looks at the cookie only, not at the number
    mkfifo "$display_directory/number"
    Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp -noreset -auth "$XAUTHORITY" \
        3> "$display_directory/number" > "$display_directory/log" 2>&1 &
    display_process=$!
    if ! read -r -t 30 DISPLAY < "$display_directory/number" || [ -z "$DISPLAY" ]; then
        say "the X server did not start:"
        cat "$display_directory/log" >&2
        stop_display
        exit 1
    fi
    export DISPLAY=:$DISPLAY
    xauth -q add "$DISPLAY" . "$cookie"
    say "started an X server for the workbench tests on display $DISPLAY"
}

stop_display() {
    kill "$display_process" 2>/dev/null
    wait "$display_process" 2>/dev/null
    rm -rf "$display_directory"
}
