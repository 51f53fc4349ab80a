# Finds a JDK and a Maven that can build Kado; sourced by the scripts at the root, not run.
# Sets and exports JAVA_HOME; the function maven runs the Maven found. What has to be fetched is kept in $kado_cache.

kado_min_jdk=21
kado_maven_version=3.9.11
kado_cache=${KADO_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/kado}

# The feature release of the JDK in folder $1; nothing where it holds none.
jdk_major() {
	[ -n "$1" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
	sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$1/release"
}

# Prints the first suitable JDK of JAVA_HOME, PATH and the places where distributions put theirs.
find_jdk() {
	on_path=$(command -v javac || true)
	[ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
	for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /opt/java/* /opt/jdk*; do
		major=$(jdk_major "$candidate")
		if [ -n "$major" ] && [ "$major" -ge "$kado_min_jdk" ]; then
			echo "$candidate"
			return 0
		fi
	done
	return 1
}

# Finds the JDK, or installs the distribution's where it has one, or says what is missing.
ensure_jdk() {
	if ! JAVA_HOME=$(find_jdk); then
		install_packages_if_offered "openjdk-$kado_min_jdk-jdk-headless"
		JAVA_HOME=$(find_jdk) || {
			echo "Kado is built with a JDK $kado_min_jdk or newer: found none in JAVA_HOME, PATH, /usr/lib/jvm or /opt." >&2
			echo "Install one (any vendor) and run this again." >&2
			exit 2
		}
	fi
	export JAVA_HOME
}

# The version of the Maven command $1. Asked from /, so that an old Maven never sees our .mvn, at which it would fail.
maven_version() {
	(cd / && "$1" -v 2>/dev/null) | sed -n 's/^.*Apache Maven \([0-9.]*\).*/\1/p'
}

# Whether version $1 is 3.9 or a later 3.x.
maven_suffices() {
	case $1 in
	3.9.*|3.[1-9][0-9].*) return 0 ;;
	*) return 1 ;;
	esac
}

# Lets the old Maven $1 fetch the one that is wanted into the cache.
fetch_maven() {
	work=$kado_cache/fetch.$$
	mkdir -p "$work/.mvn" # an empty .mvn ends the search upwards, which could find ours
	(cd "$work" && "$1" -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.9.0:unpack \
		"-Dartifact=org.apache.maven:apache-maven:$kado_maven_version:zip:bin" "-DoutputDirectory=$work") >&2
	mv "$work/apache-maven-$kado_maven_version" "$kado_cache/" 2>/dev/null || [ -x "$kado_maven" ] # another build may have been first
	rm -rf "$work"
}

# Sets kado_maven to a Maven command that Tycho accepts.
ensure_maven() {
	command -v mvn >/dev/null || install_packages maven
	kado_maven=$(command -v mvn)
	if ! maven_suffices "$(maven_version "$kado_maven")"; then
		old=$kado_maven
		kado_maven=$kado_cache/apache-maven-$kado_maven_version/bin/mvn
		[ -x "$kado_maven" ] || fetch_maven "$old"
	fi
}

# Runs Maven on the reactor in $kado_root.
maven() {
	(cd "$kado_root" && "$kado_maven" -B "$@")
}
