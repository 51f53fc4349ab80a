# What the starters of Kado have in common; sourced by them, not run.
# Runs with any POSIX sh, from an installation that may be read-only.

# The folder of the installation: that of the starter, symbolic links followed.
kado_home() {
	dirname -- "$(readlink -f -- "$1")"
}

# The feature release (17, 21, …) of the Java in folder $1; nothing where it holds none.
java_major() {
	[ -n "$1" ] && [ -x "$1/bin/java" ] || return 0
	if [ -r "$1/release" ]; then
		sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$1/release"
	else
		"$1/bin/java" -version 2>&1 | sed -n '1s/^[^"]*"\([0-9]*\).*/\1/p'
	fi
}

# Sets java and major to the first Java that is at least $2: beside the installation $1, JAVA_HOME, PATH, /usr/lib/jvm.
find_java() {
	on_path=$(command -v java || true)
	[ -z "$on_path" ] || on_path=$(dirname -- "$(dirname -- "$(readlink -f -- "$on_path")")")
	for candidate in "$1/jre" "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/*; do
		major=$(java_major "$candidate")
		if [ -n "$major" ] && [ "$major" -ge "$2" ]; then
			java=$candidate/bin/java
			return 0
		fi
	done
	echo "Kado needs Java $2 or newer: found none in $1/jre, JAVA_HOME, PATH or /usr/lib/jvm." >&2
	exit 2
}

# A folder of this user for what the platform caches, one per installation and build, so that two never share one.
configuration_area() {
	id=$({ echo "$1"; cat -- "$1/configuration/config.ini"; } | cksum | tr -d ' ')
	base=${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}/kado
	if ! mkdir -p -- "$base" 2>/dev/null || ! [ -w "$base" ]; then
		base=${TMPDIR:-/tmp}/kado-$(id -u)
		mkdir -p -m 700 -- "$base"
		[ -O "$base" ] || { echo "Kado needs a folder to write to: $base belongs to somebody else." >&2; exit 2; }
	fi
	echo "$base/$2-$id"
}

# Without a locale Java could neither write nor read file names in Japanese; one that is named but not installed is none.
ensure_utf8() {
	case $(locale charmap 2>/dev/null || echo US-ASCII) in
	ANSI_X3.4-1968|US-ASCII) LC_ALL=C.UTF-8; export LC_ALL ;;
	esac
}

# The flags for Java in file $1, which has one a line and comments.
java_flags() {
	sed -n '/^-/p' "$1" | tr '\n' ' '
}

# start STARTER CONFIGURATION MIN-JAVA ARGUMENTS…: becomes the Java process, so that signals reach it.
start() {
	starter=$1 area=$2 min_java=$3
	shift 3
	home=$(kado_home "$0")
	find_java "$home" "$min_java"
	ensure_utf8
	flags=$(java_flags "$home/$starter.vmargs")
	# native libraries are what JNA, SWT and the input hook are for; newer Java warns unless told so
	[ "$major" -lt 22 ] || flags="$flags --enable-native-access=ALL-UNNAMED"
	set -- -configuration "$(configuration_area "$home" "$area")" "$@"
	for launcher in "$home"/plugins/org.eclipse.equinox.launcher_*.jar; do
		# shellcheck disable=SC2086 # the flags are several words
		exec "$java" $flags -Dkado.home="$home" -jar "$launcher" "$@"
	done
}
