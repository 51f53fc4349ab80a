# ./bench archive: what opening folders of logs and asking them costs; sourced by ./bench, not run. How it measures: docs/performance.md.
# KADO_BENCH_WORK names another folder for what it makes, up to 12 GB.

duckdb_version=1.5.6.0

refuse() {
	usage >&2
	exit 2
}

# fetch_jar GROUP:NAME:VERSION FOLDER: from Maven Central, by Maven; for the bench alone.
fetch_jar() {
	(cd "$2" && "$kado_maven" -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy "-Dartifact=$1" "-DoutputDirectory=$2") >&2
}

# The version of an artefact that the products ship.
shipped_version() {
	sed -n "s|.*<artifactId>$1</artifactId><version>\\([^<]*\\)<.*|\\1|p" "$kado_root/releng/org.kado.target/org.kado.target.target"
}

# The newest Java 17, otherwise the one that the build uses.
archive_java() {
	for candidate in /usr/lib/jvm/*; do
		[ ! -x "$candidate/bin/java" ] || ! grep -qs '^JAVA_VERSION="17\.' "$candidate/release" || { echo "$candidate"; return; }
	done
	echo "$JAVA_HOME"
}

run_bench() {
	java='' quick=''
	while [ $# -gt 0 ]; do
		case $1 in
		--quick) quick=--quick ;;
		--java) [ $# -ge 2 ] || refuse; java=$2; shift ;;
		*) refuse ;;
		esac
		shift
	done
	install_packages python3 python3-pandas gzip
	ensure_jdk
	ensure_maven
	work=${KADO_BENCH_WORK:-$kado_root/target/bench/archive}
	rm -rf "$work"
	mkdir -p "$work/lib" "$work/classes"
	trap 'rm -rf "$work"' EXIT
	fetch_jar "org.duckdb:duckdb_jdbc:$duckdb_version" "$work/lib"
	for jar in org.apache.commons:commons-csv commons-io:commons-io commons-codec:commons-codec; do
		fetch_jar "$jar:$(shipped_version "${jar#*:}")" "$work/lib"
	done
	libraries=$(find "$work/lib" -name '*.jar' | tr '\n' ':')
	sources=
	for bundle in model analysis store store.csv archive views; do
		sources="$sources $kado_root/bundles/org.kado.$bundle/src"
	done
	# shellcheck disable=SC2086 # several folders on purpose
	find $sources "$kado_root/releng/bench/src/org/kado/bench/archive" -name '*.java' > "$work/sources.txt"
	"$JAVA_HOME/bin/javac" -nowarn -proc:none --release 17 -encoding UTF-8 -d "$work/classes" -cp "$libraries" \
		"$kado_root/releng/bench/src/org/kado/bench/Metric.java" "$kado_root/releng/bench/src/org/kado/bench/Machine.java" "@$work/sources.txt"
	"$JAVA_HOME/bin/java" -cp "$work/classes:$libraries" org.kado.bench.archive.ArchiveBench "$work" "${java:-$(archive_java)}" \
		"$kado_root/releng/bench" "$kado_root/releng/launcher/windows" $quick
}
