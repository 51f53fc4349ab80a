#!/bin/sh
# Makes the pictures of docs/manual and of the README anew from the built workbench (./build first): always the same folder, on a display
# of its own. Needs xvfb, xdotool, ImageMagick, poppler-utils, LibreOffice Calc.
# Usage: releng/manual/pictures.sh
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
pictures=$root/docs/manual/images
work=$(mktemp -d)
xvfb_pid= workbench_pid=
end() {
	[ -z "$workbench_pid" ] || kill "$workbench_pid" 2>/dev/null || true
	[ -z "$xvfb_pid" ] || kill "$xvfb_pid" 2>/dev/null || true
	rm -rf "$work"
}
trap end EXIT INT TERM
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
mkdir -p "$pictures"
tar -C "$work" -xzf "$root"/dist/kado-workbench-*-linux-x86_64.tar.gz
"$java" "$root/releng/manual/ExampleFolder.java" "$work/KadoLogs" 5 14

Xvfb -displayfd 3 -screen 0 1400x940x24 3>"$work/display" 2>/dev/null &
xvfb_pid=$!
until [ -s "$work/display" ]; do sleep 0.2; done
DISPLAY=:$(cat "$work/display") TZ=Asia/Tokyo GDK_BACKEND=x11 XDG_CACHE_HOME=$work/cache LC_ALL=C.UTF-8
export DISPLAY TZ GDK_BACKEND XDG_CACHE_HOME LC_ALL

# Waits until two looks at the screen show the same.
still() {
	before=
	now=$(import -window root rgb:- | cksum)
	until [ "$now" = "$before" ]; do
		sleep 2
		before=$now
		now=$(import -window root rgb:- | cksum)
	done
}

# take FILE: the screen without what the workbench does not cover, few colours
take() {
	still
	import -window root -trim +repage +dither -colors 256 -define png:compression-level=9 "$1"
}

# open LANGUAGE LOCALE: starts the workbench on the folder
open() {
	"$work/kado-workbench/kado-workbench" -data "$work/workspace-$1" -nl "$2" "$work/KadoLogs" >"$work/log-$1" 2>&1 &
	workbench_pid=$!
	until xdotool search --onlyvisible --name 'KadoLogs' >/dev/null 2>&1; do sleep 1; done
	sleep 5
}

workbench() {
	open "$1" "$2"
	take "$pictures/workbench-$1.png"
	xdotool mousemove 900 490 click 1
	xdotool key --delay 150 plus plus plus plus plus plus plus plus plus plus Home Right Right Right
	sleep 2
	xdotool key --delay 200 shift+Right shift+Right shift+Right shift+Right
	take "$pictures/zoomed-$1.png"
	kill "$workbench_pid"
	wait "$workbench_pid" || true
	workbench_pid=
}

# spreadsheet LANGUAGE: the first rows of a minute file as a spreadsheet shows them
spreadsheet() {
	"$java" "$root/releng/manual/ExampleMinutes.java" "$1" "$work/20260401-20260401_設備A_稼働率.csv"
	(cd "$work" && soffice --headless "-env:UserInstallation=file://$work/office" --infilter=CSV:44,34,76 --convert-to pdf \
		"20260401-20260401_設備A_稼働率.csv" >/dev/null 2>&1)
	pdftoppm -r 110 -f 1 -l 1 -png -singlefile "$work/20260401-20260401_設備A_稼働率.pdf" "$work/sheet"
	convert "$work/sheet.png" -background white -flatten -crop x640+0+110 +repage -trim +repage -bordercolor white -border 12 +dither -colors 32 \
		"$pictures/spreadsheet-$1.png"
}

workbench en en_US
workbench ja ja_JP
spreadsheet en
spreadsheet ja
cp "$pictures/workbench-en.png" "$root/docs/images/workbench.png"
ls -l "$pictures"
