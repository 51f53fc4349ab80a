# What the checks of selftest.sh stand on: toy installations, Wine, and a count; sourced, not run.

passed=0
failed=0

# check TITLE FUNCTION: runs the function in a subshell with a folder of its own; a failed command fails the check.
check() {
	folder=$work/checks/$2
	local=$folder/local
	mkdir -p "$local"
	# Not as the condition of an if: there the shell would pass over failed commands.
	set +e
	(set -e; cd "$folder"; "$2") >"$folder/log" 2>&1
	outcome=$?
	set -e
	if [ $outcome = 0 ]; then
		passed=$((passed + 1))
		echo "ok      $1"
		echo "<testcase classname=\"launcher.windows\" name=\"$2\"/>" >>"$work/cases"
	else
		failed=$((failed + 1))
		echo "FAILED  $1"
		tail -n 25 "$folder/log" | sed 's/^/        /'
		echo "<testcase classname=\"launcher.windows\" name=\"$2\"><failure message=\"$1\"/></testcase>" >>"$work/cases"
	fi
}

# expect FILE PATTERN: a line of the file matches, as a whole, the basic regular expression.
expect() {
	grep -a -q -x -- "$2" "$1" || {
		echo "expected in $1: $2"
		cat "$1"
		return 1
	}
}

refuse() {
	! grep -a -q -- "$2" "$1" || {
		echo "not expected in $1: $2"
		cat "$1"
		return 1
	}
}

# equals EXPECTED ACTUAL
equals() {
	[ "$1" = "$2" ] || {
		echo "expected $1, got $2"
		return 1
	}
}

windows_path() {
	echo "Z:$1" | tr / '\\'
}

# make_install FOLDER: a toy installation without a Java runtime.
make_install() {
	mkdir -p "$1/plugins"
	cp -R "$work"/launchers/* "$1/"
	for version in 1.7.100.v20250101-0000 1.10.0.v20240101-0000 1.9.300.v20260101-0000; do
		cp "$work/fake.jar" "$1/plugins/org.eclipse.equinox.launcher_$version.jar"
	done
}

# plan DEED...: what Java does at its first, second, ... start
plan() {
	printf '%s\n' "$@" >"$folder/plan"
}

# run INSTALL EXE ARGUMENT...: standard output in ./out, standard error in ./err, exit code (32 bits, signed) in $code.
# $settings may hold environment settings or a deed for test/probe.c, separated by blanks.
run() {
	program=$(windows_path "$1/$2")
	shift 2
	# shellcheck disable=SC2086 # the settings are several words
	timeout 120 wine "$work/probe.exe" "LOCALAPPDATA=$(windows_path "$local")" "FAKE_FOLDER=$(windows_path "$folder")" \
		KADO_NO_DIALOG=1 ${settings:-} -- "$program" "$@" >out 2>err || true
	code=$(sed -n 's/^code=\(-\{0,1\}[0-9]*\).*/\1/p' err | tail -n 1)
}

# wait_until COMMAND...: at most 60 s
wait_until() {
	tries=0
	until "$@" >/dev/null 2>&1; do
		tries=$((tries + 1))
		if [ $tries -gt 300 ]; then
			echo "waited in vain for: $*"
			return 1
		fi
		sleep 0.2
	done
}

starts() {
	wc -l <"$folder/starts" | tr -d ' '
}

# A Java that does "live" still looks around, or does so no more.
still_alive() {
	looks=$(cat "$folder/alive")
	sleep 1
	[ "$looks" != "$(cat "$folder/alive")" ]
}

no_longer_alive() {
	if still_alive; then
		echo "Java is still running"
		return 1
	fi
}

in_japanese() {
	LOCPATH=$work/locales LANG=ja_JP.UTF-8 LC_ALL=ja_JP.UTF-8 "$@"
}

# visible_windows [TITLE]: their ids, the root window left out; fails if there is none.
visible_windows() {
	root=$(xdotool search --maxdepth 0 --name '.*')
	xdotool search --onlyvisible --name "${1:-.*}" | grep -v -x "$root"
}

write_report() {
	mkdir -p "$(dirname "$1")"
	{
		echo "<testsuite name=\"launcher.windows\" tests=\"$((passed + failed))\" failures=\"$failed\">"
		cat "$work/cases"
		echo "</testsuite>"
	} >"$1"
}
