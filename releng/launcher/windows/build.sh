#!/bin/sh
# Builds the Windows launchers of Kado with the mingw-w64 cross compiler (Debian: gcc-mingw-w64-x86-64).
#   build.sh OUTDIR [VERSION]
# leaves in OUTDIR: kado-agent.exe kado-agentw.exe kado.exe kado-workbench.exe and their .vmargs files, and bin/kado-java.exe.
# The same sources and VERSION (x.y.z, 0.1.0 if not given) give the same bytes.
set -eu

out=${1:?usage: build.sh OUTDIR [VERSION]}
version=${2:-0.1.0}
here=$(cd "$(dirname "$0")" && pwd)
tools=x86_64-w64-mingw32

command -v $tools-gcc >/dev/null && command -v $tools-windres >/dev/null || {
	echo "build.sh: $tools-gcc and $tools-windres are needed (Debian: apt-get install gcc-mingw-w64-x86-64)" >&2
	exit 1
}

mkdir -p "$out"
objects=$(mktemp -d)
trap 'rm -rf "$objects"' EXIT

flags='-std=c11 -Wall -Wextra -Wshadow -Wconversion -Wstrict-prototypes -Werror -O2'
flags="$flags -DUNICODE -D_UNICODE -DWINVER=0x0601 -D_WIN32_WINNT=0x0601"
link='-s -static -Wl,--no-insert-timestamp -Wl,--dynamicbase -Wl,--nxcompat -Wl,--high-entropy-va -lshlwapi'

for source in "$here"/src/*.c; do
	$tools-gcc $flags -municode -c "$source" -o "$objects/$(basename "$source" .c).o"
done
mkdir "$objects/common"
mv "$objects"/*.o "$objects/common"
mv "$objects"/common/product_*.o "$objects"

# describe NAME VMARGS DESCRIPTION: what the resources of NAME say
describe() {
	mkdir "$objects/$1"
	cat >"$objects/$1/product.h" <<-END
		#define VERSION "$version"
		#define VERSION_NUMBERS $(echo "$version" | tr . ,),0
		#define NAME "$1"
		#define VMARGS "$2.vmargs"
		#define DESCRIPTION "$3"
	END
}

# resources NAME FILE
resources() {
	$tools-windres --include-dir "$here" --include-dir "$objects/$1" -O coff "$here/$2" "$objects/$1.res.o"
}

# build NAME PRODUCT_OBJECT VMARGS SUBSYSTEM DESCRIPTION
build() {
	describe "$1" "$3" "$5"
	resources "$1" launcher.rc
	$tools-gcc -municode "-m$4" "$objects/$2.o" "$objects"/common/*.o "$objects/$1.res.o" -o "$out/$1.exe" $link
	cp "$here/$3.vmargs" "$out/"
}

build kado-agent     product_agent     kado-agent     console "Kado recorder"
build kado-agentw    product_agentw    kado-agent     windows "Kado recorder, without a window"
build kado           product_cli       kado           console "Kado analysis command"
build kado-workbench product_workbench kado-workbench windows "Kado workbench"

# Runs Java where java.exe would not find itself.
mkdir -p "$out/bin"
describe kado-java none "Kado's Java"
resources kado-java host/host.rc
$tools-gcc $flags "$here/host/kado_java.c" "$objects/kado-java.res.o" -o "$out/bin/kado-java.exe" $link
