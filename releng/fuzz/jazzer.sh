# Builds the readers and gives them to Jazzer; sourced by ./fuzz, not run.

# The classes are copied away under a lock, so that neither a second ./fuzz nor ./build takes them from under this one.
build_readers() {
	mkdir -p "$kado_root/local/fuzz"
	fuzz_classes=$(mktemp -d "$kado_root/local/fuzz/classes.XXXXXX")
	trap 'rm -rf "$fuzz_classes"' EXIT
	trap 'exit 130' INT TERM HUP
	exec 8> "$kado_root/local/fuzz/build.lock"
	flock -n 8 || { echo "fuzz: waiting for the build of another ./fuzz" >&2; flock 8; }
	echo "fuzz: building; the log is local/fuzz/build.log" >&2
	maven -q -Pfuzz clean package -pl releng/fuzz,bundles/org.kado.testing.formats -am -DskipTests > "$kado_root/local/fuzz/build.log" 2>&1 || {
		tail -n 20 "$kado_root/local/fuzz/build.log" >&2
		exit 2
	}
	cp "$kado_root"/releng/fuzz/target/jazzer/*.jar "$kado_root"/releng/fuzz/target/fuzz-*.jar "$fuzz_classes"
	exec 8>&-
}

# run_jazzer READER SECONDS
run_jazzer() {
	work=$kado_root/local/fuzz/$1
	mkdir -p "$work/inputs"
	classes=$(ls "$fuzz_classes"/*.jar | tr '\n' ':')
	status=0
	exec 9> "$work/lock"
	flock -n 9 || { echo "fuzz: another ./fuzz has '$1' at work in this folder" >&2; return 1; }
	(cd "$work" && "$JAVA_HOME/bin/java" -Xmx1500m -cp "$classes" com.code_intelligence.jazzer.Jazzer \
		--target_class=org.kado.fuzz.Fuzzer "--target_args=$1" '--instrumentation_includes=org.kado.**:org.apache.commons.csv.**' \
		--reproducer_path="$work" inputs "$kado_root/releng/fuzz/corpus/$1" \
		"-max_total_time=$2" -timeout=20 -rss_limit_mb=3000 -max_len=6000 -print_final_stats=1 "-artifact_prefix=$work/" \
		> "$work/jazzer.log" 2>&1) || status=1
	executions=$(sed -n 's/^stat::number_of_executed_units: *//p' "$work/jazzer.log")
	spent=$(sed -n 's/^Done [0-9]* runs in \([0-9]*\) second.*/\1/p' "$work/jazzer.log")
	findings=$(find "$work" -maxdepth 1 \( -name 'crash-*' -o -name 'timeout-*' -o -name 'oom-*' \) | wc -l)
	printf '%s\t%s\t%s\t%s\n' "$1" "${executions:-?}" "${spent:-?}" "$findings"
	[ "$status" = 0 ] || { grep -m 5 -A 12 '== Java Exception' "$work/jazzer.log" || tail -n 20 "$work/jazzer.log"; } >&2
	exec 9>&-
	return $status
}
