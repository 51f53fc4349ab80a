#!/bin/sh
# Tests the Windows launchers under Wine, with a toy in place of Equinox.
#   selftest.sh JRE_DIR [REPORT.xml]
# JRE_DIR is an unpacked 64-bit Windows Java runtime; REPORT.xml is written in the form of Surefire. Uses the Wine prefix in
# WINEPREFIX, or a temporary one. Needs wine64, Xvfb, xdotool, localedef with the sources of ja_JP (Debian: locales), mingw-w64
# and a JDK (JAVA_HOME or PATH). KADO_SELFTEST_ONLY names a single check to run, KADO_SELFTEST_PARTS some of the
# parts console, workbench, watchdog: ./verify runs two halves at once (LaunchersTest). The last line is "N passed, N failed"; the exit code is 1 if one failed.
set -eu

if [ -z "${KADO_SELFTEST_DISPLAY:-}" ]; then
	KADO_SELFTEST_DISPLAY=own exec xvfb-run -a -s '-screen 0 1024x768x24' sh "$0" "$@"
fi

here=$(cd "$(dirname "$0")" && pwd)
jre=$(cd "${1:?usage: selftest.sh JRE_DIR [REPORT.xml]}" && pwd)
report=${2:-}
jdk=${JAVA_HOME:+$JAVA_HOME/bin/}
work=$(mktemp -d)
own_prefix=
if [ -z "${WINEPREFIX:-}" ]; then
	own_prefix=$work/wine
fi
export WINEPREFIX="${WINEPREFIX:-$own_prefix}" WINEDEBUG=-all WINEDLLOVERRIDES='mscoree=;mshtml=' LANG=C.UTF-8 LC_ALL=C.UTF-8
unset KADO_JAVA_HOME KADO_ARGUMENTS
trap 'test -z "$own_prefix" || wineserver -k; chmod -R u+w "$work"; rm -rf "$work"' EXIT

. "$here/test/bench.sh"
. "$here/test/checks.sh"
. "$here/test/watchdog_checks.sh"

[ -d "$WINEPREFIX" ] || wineboot -i >/dev/null 2>&1
mkdir -p "$work/locales"
localedef -i ja_JP -f UTF-8 "$work/locales/ja_JP.UTF-8" || echo "selftest.sh: no Japanese locale (Debian: locales)" >&2
sh "$here/build.sh" "$work/launchers" 1.2.3
x86_64-w64-mingw32-gcc -std=c11 -Wall -Wextra -Werror -municode -O2 -static "$here/test/probe.c" -o "$work/probe.exe"
mkdir "$work/classes"
"${jdk}javac" -nowarn --release 17 -encoding UTF-8 -d "$work/classes" "$here/test/FakeLauncher.java"
"${jdk}jar" --create --file "$work/fake.jar" --main-class FakeLauncher -C "$work/classes" .

install="$work/Program Files/kado"
bare="$work/bare"
make_install "$install"
make_install "$bare"
ln -s "$jre" "$install/jre"
chmod -R a-w "$install"
(cd "$install" && find . -newermt 1970-01-02 -type f -exec ls -l --time-style=full-iso {} +) >"$work/before"

if [ -n "${KADO_SELFTEST_ONLY:-}" ]; then
	check "$KADO_SELFTEST_ONLY" "$KADO_SELFTEST_ONLY"
else
	for part in ${KADO_SELFTEST_PARTS:-console workbench watchdog}; do
		"${part}_checks"
	done
fi
check 'nothing was written into the installation' install_untouched

test -z "$report" || write_report "$report"
echo "$passed passed, $failed failed"
test $failed = 0
