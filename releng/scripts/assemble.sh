# Makes the four archives and the setup in dist/ from the products that Maven left in product/*/target; sourced, not run.
# Needs kado_root and what toolchain.sh sets.

kado_version=$(sed -n 's|^  <version>\(.*\)-SNAPSHOT</version>|\1|p' "$kado_root/pom.xml")

# A Windows Java runtime stands in the archive of another tool on Maven Central. Pinned: version of that archive and SHA-256.
jre_archive=org.sonarsource.scanner.cli:sonar-scanner-cli
jre_agent_version=7.3.0.5189 # Temurin 17.0.15
jre_agent_sha256=76d66269943d503381d9f5e273e5d7a90d6e5001c90615e63008ed1fc0b76921
jre_workbench_version=8.1.0.6389 # Temurin 21.0.9
jre_workbench_sha256=73f0e71928673d5b2f39bb86213342a30e51a14c8eec345164016bb29c8df8ee

# Fetches the archive of version $1 with SHA-256 $2 once, and prints the folder of the runtime in it.
fetch_windows_jre() {
	folder=$kado_cache/windows-jre-$1-$(echo "$2" | cut -c1-12)
	if [ ! -d "$folder/jre" ]; then
		work=$kado_cache/fetch.$$
		mkdir -p "$work/.mvn"
		(cd "$work" && "$kado_maven" -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy \
			"-Dartifact=$jre_archive:$1:zip:windows-x64" "-DoutputDirectory=$work") >&2
		echo "$2  $(echo "$work"/*.zip)" | sha256sum -c --quiet - >&2 || { rm -rf "$work"; return 1; }
		unzip -q "$work/*.zip" '*/jre/*' -d "$work/unpacked"
		mkdir -p "$folder"
		mv "$work"/unpacked/*/jre "$folder/jre"
		rm -rf "$work"
	fi
	echo "$folder/jre"
}

# Turns docs/manual into pages; pinned: version and SHA-256 of the library that reads the sources (docs/adr/0014).
commonmark_version=0.32.0
commonmark_sha256=a7075291a1ff852df6e185963a0016d24913abf689f4f913d017d9ff19a14ac2
commonmark_tables_sha256=511b9a282c991560acab6ab087a7f25e4ce94747aa3bfa6e08be32d9adc77be0

# fetch_commonmark NAME SHA256: fetches a jar of the library once, and prints where it is
fetch_commonmark() {
	jar=$kado_cache/$1-$commonmark_version.jar
	if [ ! -f "$jar" ]; then
		work=$kado_cache/fetch.$$
		mkdir -p "$work/.mvn"
		(cd "$work" && "$kado_maven" -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy \
			"-Dartifact=org.commonmark:$1:$commonmark_version" "-DoutputDirectory=$work") >&2
		echo "$2  $work/$1-$commonmark_version.jar" | sha256sum -c --quiet - >&2 || { rm -rf "$work"; return 1; }
		mv "$work/$1-$commonmark_version.jar" "$jar"
		rm -rf "$work"
	fi
	echo "$jar"
}

# The pages of the manual, in target/manual
make_manual() {
	reader=$(fetch_commonmark commonmark "$commonmark_sha256")
	tables=$(fetch_commonmark commonmark-ext-gfm-tables "$commonmark_tables_sha256")
	rm -rf "$kado_root/target/manual"
	"$JAVA_HOME/bin/java" -Dfile.encoding=UTF-8 -cp "$reader:$tables" "$kado_root/releng/manual/Manual.java" "$kado_root/docs/manual" "$kado_root/target/manual"
}

# windows_jre GIVEN VERSION SHA256: the folder GIVEN if it is one of a Windows runtime, otherwise the pinned one.
windows_jre() {
	if [ -n "$1" ]; then
		[ -f "$1/bin/java.exe" ] || { echo "No bin/java.exe in $1" >&2; return 1; }
		echo "$1"
	else
		fetch_windows_jre "$2" "$3"
	fi
}

# stage PRODUCT OS/WS: copies what Maven made into $stage/PRODUCT, without the books of an updater that isn't shipped.
stage() {
	rm -rf "$stage"
	mkdir -p "$stage"
	cp -a "$kado_root/product/${1#kado-}/target/products/$1/$2/x86_64/$1" "$stage/"
	rm -rf "$stage/$1/p2" "$stage/$1/artifacts.xml" "$stage/$1/configuration/org.eclipse.update"
	sed -i '/^eclipse\.p2\./d' "$stage/$1/configuration/config.ini"
	drop_signatures "$stage/$1"
	cp "$kado_root/LICENSE" "$kado_root/NOTICE" "$stage/$1/"
	cp -R "$kado_root/target/manual" "$stage/$1/manual"
}

# Takes the signatures of their makers out of the framework's jars in $1: checking them takes a fifth of a start (docs/adr/0013). What is
# in the jars stays as it was; the archives are covered by SHA256SUMS.
drop_signatures() {
	for jar in "$1"/plugins/org.eclipse.osgi_*.jar "$1"/plugins/org.eclipse.equinox.launcher_*.jar; do
		zip -q -d "$jar" META-INF/ECLIPSE_.SF META-INF/ECLIPSE_.RSA
	done
}

# linux_archive PRODUCT STARTER…: with the flags for Java that the starters for Windows use too
linux_archive() {
	product=$1
	shift
	stage "$product" linux/gtk
	cp "$kado_root/releng/launcher/linux/launch.sh" "$stage/$product/"
	for starter in "$@"; do
		cp "$kado_root/releng/launcher/linux/$starter" "$kado_root/target/windows-starters/$starter.vmargs" "$stage/$product/"
	done
	tar -C "$stage" --sort=name --owner=0 --group=0 --numeric-owner -czf "$dist/$product-$kado_version-linux-x86_64.tar.gz" "$product"
}

# windows_archive PRODUCT JRE FILE…: files of the starters, which are built already
windows_archive() {
	product=$1 jre=$2
	shift 2
	stage "$product" win32/win32
	for file in "$@"; do
		cp "$kado_root/target/windows-starters/$file" "$stage/$product/"
	done
	cp -R "$kado_root/target/windows-starters/bin" "$stage/$product/bin"
	cp -R "$jre" "$stage/$product/jre"
	(cd "$stage" && zip -q -X -r "$dist/$product-$kado_version-windows-x86_64.zip" "$product")
}

# windows_setup: of the agent for Windows as windows_archive has staged it
windows_setup() {
	sh "$kado_root/releng/setup/windows/build.sh" "$stage/kado-agent" "$dist/kado-agent-setup-$kado_version.exe" "$kado_version"
}

# assemble JRE-AGENT JRE-WORKBENCH: writes dist/ anew. Either may be empty: the pinned runtime.
assemble() {
	jre_agent=$(windows_jre "$1" "$jre_agent_version" "$jre_agent_sha256")
	jre_workbench=$(windows_jre "$2" "$jre_workbench_version" "$jre_workbench_sha256")
	dist=$kado_root/target/dist
	stage=$kado_root/target/stage
	rm -rf "$dist"
	mkdir -p "$dist" "$kado_root/target/windows-starters"
	sh "$kado_root/releng/launcher/windows/build.sh" "$kado_root/target/windows-starters" "$kado_version"
	make_manual
	linux_archive kado-agent kado-agent
	windows_archive kado-agent "$jre_agent" kado-agent.exe kado-agentw.exe kado-agent.vmargs
	windows_setup
	linux_archive kado-workbench kado-workbench kado
	windows_archive kado-workbench "$jre_workbench" kado-workbench.exe kado-workbench.vmargs kado.exe kado.vmargs
	(cd "$dist" && sha256sum kado-* > SHA256SUMS)
	rm -rf "$stage" "$kado_root/dist"
	mv "$dist" "$kado_root/dist"
}
