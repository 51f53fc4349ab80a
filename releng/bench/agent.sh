# ./bench agent: what the agent costs; sourced by ./bench, not run. How it measures: docs/performance.md.

refuse() {
	usage >&2
	exit 2
}

# Builds the products if dist/ has no agent, and unpacks it anew.
unpack_agent() {
	if ! ls "$kado_root"/dist/kado-agent-*-linux-x86_64.tar.gz >/dev/null 2>&1; then
		build_log=${TMPDIR:-/tmp}/kado-build.$$.log
		echo "bench: building the products, since dist/ has no agent; the log is $build_log" >&2
		"$kado_root/build" > "$build_log" 2>&1 || { echo "bench: the build failed, see $build_log" >&2; exit 1; }
		rm -f "$build_log"
	fi
	tar -xzf "$(ls "$kado_root"/dist/kado-agent-*-linux-x86_64.tar.gz | tail -n 1)" -C "$work"
	product=$work/kado-agent
}

# The newest Java 17, otherwise the one that the build uses.
agent_java() {
	for candidate in /usr/lib/jvm/*; do
		[ ! -x "$candidate/bin/java" ] || ! grep -qs '^JAVA_VERSION="17\.' "$candidate/release" || { echo "$candidate"; return; }
	done
	echo "$JAVA_HOME"
}

run_bench() {
	product='' java='' quick=''
	while [ $# -gt 0 ]; do
		case $1 in
		--quick) quick=--quick ;;
		--product) [ $# -ge 2 ] || refuse; product=$(CDPATH= cd -- "$2" && pwd); shift ;;
		--java) [ $# -ge 2 ] || refuse; java=$2; shift ;;
		*) refuse ;;
		esac
		shift
	done
	install_packages xvfb gcc libc6-dev python3 python3-psutil
	ensure_jdk
	work=$kado_root/target/bench/agent
	rm -rf "$work"
	mkdir -p "$work"
	if [ -n "$product" ]; then
		[ -x "$product/kado-agent" ] || { echo "bench: no kado-agent in $product" >&2; exit 2; }
	else
		unpack_agent
		mkdir -p "$work" # a build clears target/
	fi
	for program in leash crowd proc-reader; do
		gcc -O2 -Wall -Wextra -o "$work/$program" "$kado_root/releng/bench/native/$program.c"
	done
	"$JAVA_HOME/bin/javac" -d "$work/classes" "$kado_root"/releng/bench/src/org/kado/bench/*.java
	"$JAVA_HOME/bin/java" -cp "$work/classes" org.kado.bench.AgentBench "$work" "$product" "${java:-$(agent_java)}" \
		"$kado_root/releng/bench/psutil_reader.py" $quick
}
