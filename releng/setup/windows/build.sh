#!/bin/sh
# Builds the setup of the agent for Windows with NSIS (Debian: nsis).
#   build.sh STAGE OUT.exe VERSION
# STAGE is the unpacked agent for Windows, VERSION x.y.z.
set -eu

stage=$(cd "${1:?usage: build.sh STAGE OUT.exe VERSION}" && pwd)
out=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")
version=$3
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# What is removed before an upgrade and by the uninstaller is what is installed, by name: never a folder of somebody else's.
{
	echo '!macro RemovePayload'
	for entry in "$stage"/*; do
		if [ -d "$entry" ]; then
			printf '\tRMDir /r "$INSTDIR\\%s"\n' "$(basename "$entry")"
		else
			printf '\tDelete "$INSTDIR\\%s"\n' "$(basename "$entry")"
		fi
	done
	echo '!macroend'
} >"$work/payload.nsh"

# The Task Scheduler wants UTF-16 with a byte order mark and line ends of Windows.
{ printf '\377\376'; sed 's/$/\r/' "$here/kado-agent-task.xml" | iconv -f UTF-8 -t UTF-16LE; } >"$work/task.xml"

# Old editors of Windows take a file without byte order mark for the system's code page.
{ printf '\357\273\277'; sed 's/$/\r/' "$here/README.txt"; } >"$work/README.txt"

makensis -V2 -WX -INPUTCHARSET UTF8 "-DVERSION=$version" "-DSTAGE=$stage" "-DPAYLOAD=$work/payload.nsh" "-DTASK=$work/task.xml" "-DREADME=$work/README.txt" "-DOUT=$out" \
	"-DICON=$here/../../launcher/windows/kado.ico" "-DSIDE=$here/side.bmp" "-DSTARTER_BYTES=$(wc -c <"$stage/kado-agentw.exe")" \
	"-DSTAGE_KIB=$(du -sk "$stage" | cut -f1)" "$here/kado-agent.nsi"
