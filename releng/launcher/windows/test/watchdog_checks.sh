# Checks of kado-agentw, the launcher nobody sees; sourced by selftest.sh.

watchdog_checks() {
	check 'a crashed JVM is started again, with back-off' restart
	check 'the pause starts over after a long life' pause_reset
	check 'documented codes end the launcher' final_codes
	check 'a second instance ends with 3' second_instance
	check 'another installation is not a second instance' other_installation
	check 'no window is ever shown' no_window
	check 'what Java prints goes into kado-agent.out.log' output_log
	check 'logs are rotated' rotation
	check 'without Java: code 2 and a line in the log' no_java_logged
	check 'a damaged cache is set aside and Java started again' damaged_cache_restart
	check 'asked to stop, it lets Java end and ends with 0' stops_when_asked
	check 'a Java that does not follow is ended' stops_the_deaf
	check 'asked to stop in the pause after a crash, it ends' stops_in_pause
	check 'with nothing to stop: code 4' nothing_to_stop
	check 'asked to stop what does not stop in time: code 1' stop_in_vain
	check 'a killed kado-agentw takes Java along and may start again' killed_watchdog
}

watch_log() {
	tr -d '\r' <"$local/Kado/kado-agentw.log"
}

restart() {
	plan crash halt:77 crash exit:0
	settings='KADO_RESTART_FIRST_MILLIS=1000 KADO_RESTART_MAX_MILLIS=1500' run "$install" kado-agentw.exe
	equals 0 "$code"
	equals 4 "$(starts)"
	equals '1000 1500 1500' "$(watch_log | sed -n 's/.*restarts in \([0-9]*\) ms$/\1/p' | xargs)"
	equals '1 77 1 0' "$(watch_log | sed -n 's/.*Java ended with code \([0-9]*\) .*/\1/p' | xargs)"
	awk 'NR > 1 && $1 - last < 1000 { exit 1 } { last = $1 }' starts
	watch_log >log.txt
	expect log.txt '20[0-9-]*T[0-9:]*Z begins in Z:.*\\Program Files\\kado'
	expect log.txt '20[0-9-]*T[0-9:]*Z ends with code 0'
}

pause_reset() {
	plan halt:77 halt:77 halt:77 exit:0
	settings='KADO_RESTART_FIRST_MILLIS=100 KADO_RESTART_RESET_MILLIS=1' run "$install" kado-agentw.exe
	equals '100 100 100' "$(watch_log | sed -n 's/.*restarts in \([0-9]*\) ms$/\1/p' | xargs)"
}

final_codes() {
	for wanted in 0 2 3 4 130 143; do
		rm -f starts
		settings=KADO_RESTART_FIRST_MILLIS=1 run "$install" kado-agentw.exe "do=exit:$wanted"
		equals "$wanted" "$code"
		equals 1 "$(starts)"
	done
}

second_instance() {
	plan live exit:0
	run "$install" kado-agentw.exe &
	wait_until test -e alive
	mkdir second
	(cd second; run "$install" kado-agentw.exe; equals 3 "$code")
	equals 1 "$(starts)"
	watch_log | grep -q 'already running in this session'
	touch end
	wait
	rm end
	run "$install" kado-agentw.exe
	equals 0 "$code"
}

other_installation() {
	plan live exit:0
	run "$install" kado-agentw.exe &
	wait_until test -e alive
	mkdir second
	(cd second; settings="KADO_JAVA_HOME=$(windows_path "$jre")" run "$bare" kado-agentw.exe; equals 0 "$code")
	touch end
	wait
}

no_window() {
	plan crash live
	settings=KADO_RESTART_FIRST_MILLIS=100 run "$install" kado-agentw.exe &
	shown=0
	until test -e alive; do
		shown=$((shown + $(visible_windows | wc -l)))
		sleep 0.1
	done
	shown=$((shown + $(visible_windows | wc -l)))
	touch end
	wait
	equals 0 $shown
}

output_log() {
	in_japanese run "$install" kado-agentw.exe do=say
	expect "$local/Kado/kado-agent.out.log" '設備.*'
	test ! -s out
}

rotation() {
	mkdir "$local/Kado"
	head -c 300000 /dev/zero | tr '\0' a >"$local/Kado/kado-agentw.log"
	head -c 1100000 /dev/zero | tr '\0' b >"$local/Kado/kado-agent.out.log"
	run "$install" kado-agentw.exe do=exit:0
	equals 300000 "$(wc -c <"$local/Kado/kado-agentw.log.1")"
	equals 1100000 "$(wc -c <"$local/Kado/kado-agent.out.log.1")"
	test "$(wc -c <"$local/Kado/kado-agentw.log")" -lt 1000
	test "$(wc -c <"$local/Kado/kado-agent.out.log")" -lt 10000
	run "$install" kado-agentw.exe do=exit:0
	equals 300000 "$(wc -c <"$local/Kado/kado-agentw.log.1")"
}

no_java_logged() {
	run "$bare" kado-agentw.exe
	equals 2 "$code"
	watch_log >log.txt
	expect log.txt '.*Z The Java runtime is missing\..*java.exe'
	expect log.txt '.*Z ends with code 2'
}

damaged_cache_restart() {
	plan exit:13 exit:0
	settings=KADO_RESTART_FIRST_MILLIS=100 run "$install" kado-agentw.exe
	equals 0 "$code"
	test -d "$local"/Kado/configuration/kado-agentw-*.damaged
	watch_log | grep -q 'set its cache aside as .*\.damaged$'
}

stops_when_asked() {
	plan obey
	run "$install" kado-agentw.exe &
	wait_until test -e alive
	mkdir second
	(cd second; run "$install" kado-agentw.exe --stop; equals 0 "$code")
	wait
	code=$(sed -n 's/^code=//p' err | tr -d '\r')
	equals 0 "$code"
	equals 1 "$(starts)"
	test -e obeyed
	watch_log | grep -q 'stops as asked'
}

stops_the_deaf() {
	plan live
	settings=KADO_STOP_LIMIT_MILLIS=500 run "$install" kado-agentw.exe &
	wait_until test -e alive
	mkdir second
	(cd second; run "$install" kado-agentw.exe --stop; equals 0 "$code")
	wait
	no_longer_alive
	equals 1 "$(starts)"
}

stops_in_pause() {
	plan halt:77
	settings=KADO_RESTART_FIRST_MILLIS=600000 run "$install" kado-agentw.exe &
	wait_until grep -q 'restarts in' "$local/Kado/kado-agentw.log"
	mkdir second
	(cd second; run "$install" kado-agentw.exe --stop; equals 0 "$code")
	wait
	equals 1 "$(starts)"
}

nothing_to_stop() {
	run "$install" kado-agentw.exe --stop
	equals 4 "$code"
	test ! -e starts
}

stop_in_vain() {
	plan live
	settings=KADO_STOP_LIMIT_MILLIS=60000 run "$install" kado-agentw.exe &
	wait_until test -e alive
	mkdir second
	(cd second; settings=KADO_STOP_WAIT_MILLIS=300 run "$install" kado-agentw.exe --stop; equals 1 "$code")
	watch_log | grep -q 'asked to stop what runs: in vain'
	touch end
	wait
}

killed_watchdog() {
	plan live exit:0
	settings="kill:$(windows_path "$folder/alive")" run "$install" kado-agentw.exe
	equals 99 "$code"
	no_longer_alive
	run "$install" kado-agentw.exe
	equals 0 "$code"
}
