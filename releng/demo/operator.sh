# The person at the equipment and the machine beside it; sourced by ./demo, which provides tell, now_millis, start_agent, stop_agent,
# out, seconds and threshold_seconds.

# Starts a display of its own and points DISPLAY at it; the agent shall see no other.
start_display() {
	rm -f "$out/display"
	mkfifo "$out/display"
	Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp -noreset 3> "$out/display" 2> "$out/xvfb.log" &
	display_pid=$!
	read -r number < "$out/display" || fail "no display could be started: $(tail -n 3 "$out/xvfb.log")"
	rm -f "$out/display"
	DISPLAY=:$number
	XDG_SESSION_TYPE=x11
	export DISPLAY XDG_SESSION_TYPE
	unset WAYLAND_DISPLAY
}

# One input every 0.4 s or so for $1 seconds: keys, moves, a click now and then. Each is told with its instant.
operate() {
	say "a person works for $1 s"
	until=$(($(now_millis) + $1 * 1000))
	turn=0
	while [ "$(now_millis)" -lt "$until" ]; do
		turn=$((turn + 1))
		case $((turn % 4)) in
		0) xdotool click 1 ;;
		1|3) xdotool key a ;;
		2) xdotool mousemove $((100 + turn * 7 % 900)) $((100 + turn * 5 % 500)) ;;
		esac
		tell input
		sleep 0.35
	done
}

# Nobody touches anything for $1 seconds.
pause() {
	say "nobody touches anything for $1 s"
	sleep "$1"
}

# A machine works for $1 seconds: a process with a name of its own that computes.
run_machine() {
	say "a machine works for $1 s"
	cp "$(readlink -f /bin/sh)" "$out/kado-press"
	"$out/kado-press" -c 'while :; do :; done' &
	machine_pid=$!
	tell machine_start
	sleep "$1"
	kill "$machine_pid"
	wait "$machine_pid" 2>/dev/null || true
	tell machine_stop
	machine_pid=
}

# Work, pause, work, the agent is stopped and started, work, a pause in which a machine works, work: $seconds in all.
work_by_script() {
	pause_seconds=$((threshold_seconds + 6))
	stopped_seconds=3
	work_seconds=$(((seconds - 2 * pause_seconds - stopped_seconds) / 4))
	echo "Recording $seconds s on a display of its own ($DISPLAY): two pauses of $pause_seconds s; the agent is stopped and started once between them."
	start_agent
	operate "$work_seconds"
	pause "$pause_seconds"
	operate "$work_seconds"
	stop_agent
	say "the agent is stopped for $stopped_seconds s"
	sleep "$stopped_seconds"
	start_agent
	operate "$work_seconds"
	pause 5
	run_machine $((pause_seconds - 10))
	pause 5
	operate "$work_seconds"
	stop_agent
}

# The user works; nothing is sent, so there is no truth to compare with.
work_by_user() {
	echo "Recording $seconds s of your work on display $DISPLAY. Type and move, and pause twice for more than $threshold_seconds s."
	start_agent
	sleep $((seconds / 2))
	stop_agent
	start_agent
	sleep $((seconds - seconds / 2))
	stop_agent
}
