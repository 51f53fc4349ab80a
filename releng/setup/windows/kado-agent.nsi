; Setup of the Kado agent for 64-bit Windows 7 and later. build.sh calls makensis with
;   VERSION   x.y.z
;   STAGE     the unpacked agent for Windows
;   PAYLOAD   script with the macro RemovePayload, which knows what stands in STAGE
;   README    what the Start menu shows where there is no manual
;   TASK      the task for the Task Scheduler, UTF-16LE
;   ICON, SIDE  the setup's icon, and the picture beside its first and last page
;   OUT       the setup to write
; README.md says what it does, its options and its exit codes.
Unicode true
Target amd64-unicode
SetCompressor zlib
SetDateSave off
Name "Kado Agent ${VERSION}"
OutFile "${OUT}"
RequestExecutionLevel user
ManifestSupportedOS all
ManifestDPIAware true
AllowSkipFiles off
SetOverwrite on
ShowInstDetails hide
BrandingText "Kado"

!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include nsDialogs.nsh

!define RUN_KEY "Software\Microsoft\Windows\CurrentVersion\Run"
!define RUN_NAME "KadoAgent"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\KadoAgent"
!define TASK_NAME "Kado Agent"

; exit codes; 0 and 1 (cancelled by the user) are those of every setup by NSIS
!define EXIT_LOCKED 3
!define EXIT_NOT_ALLOWED 4
!define EXIT_NOT_WRITTEN 5
!define EXIT_CONFIGURATION 6
!define EXIT_NOT_STARTING 7

VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "Kado Agent"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "Setup of the Kado agent"
VIAddVersionKey LegalCopyright "Apache License 2.0"

Var Equipment
Var LogFolder
Var Threshold
Var AllUsers       ; "yes" or empty
Var Task           ; "yes": the Task Scheduler as well
Var NoStart        ; "yes": leave the start to the next log-on
Var WasRunning     ; "yes": a recorder was stopped
Var Configuration  ; full path of kado-agent.yaml
Var LogFile
Var LogPath

!include log.nsh
!include stop.nsh
!include texts.nsh
!include settings-page.nsh
!include install.nsh
!include uninstall.nsh
