; Takes programs and auto-start away. Logs are never touched; the configuration goes with /CONFIGURATION only.

Function un.onInit
	!insertmacro OpenLog "kado-agent-uninstall.log"
	StrCpy $AllUsers ""
	SetShellVarContext current
	StrCpy $Configuration "$LOCALAPPDATA\Kado\kado-agent.yaml"
	ReadRegStr $0 HKLM "${UNINSTALL_KEY}" InstallLocation
	${If} $0 == $INSTDIR
		StrCpy $AllUsers "yes"
		UserInfo::GetAccountType
		Pop $1
		${If} $1 != "Admin"
			${Fail} ${EXIT_NOT_ALLOWED} "$(NeedsAdministrator)"
		${EndIf}
		SetShellVarContext all
		StrCpy $Configuration "$APPDATA\Kado\kado-agent.yaml"
	${EndIf}
FunctionEnd

Section Uninstall
	Call un.StopRunning
	Call un.RemoveAutoStart
	RMDir /r "$SMPROGRAMS\Kado Agent"
	!insertmacro RemovePrograms
	Call un.RemoveCache
	Call un.Unregister
	Call un.TellWhatIsKept
	FileClose $LogFile
SectionEnd

Function un.RemoveAutoStart
	${If} $AllUsers == "yes"
		DeleteRegValue HKLM "${RUN_KEY}" "${RUN_NAME}"
	${EndIf}
	DeleteRegValue HKCU "${RUN_KEY}" "${RUN_NAME}"
	${If} ${FileExists} "$WINDIR\System32\Tasks\${TASK_NAME}"
		${Run} '"$SYSDIR\schtasks.exe" /Delete /F /TN "${TASK_NAME}"'
	${EndIf}
FunctionEnd

; What the starters keep for the platform, of this user.
Function un.RemoveCache
	SetShellVarContext current
	RMDir /r "$LOCALAPPDATA\Kado\configuration"
FunctionEnd

Function un.Unregister
	${If} $AllUsers == "yes"
		DeleteRegKey HKLM "${UNINSTALL_KEY}"
	${Else}
		DeleteRegKey HKCU "${UNINSTALL_KEY}"
	${EndIf}
FunctionEnd

Function un.TellWhatIsKept
	${GetParameters} $9
	ClearErrors
	${GetOptions} $9 "/CONFIGURATION" $8
	${If} ${Errors}
		StrCpy $0 "$(LogsKept) $Configuration"
	${Else}
		Delete "$Configuration"
		StrCpy $0 "$(LogsKeptOnly)"
	${EndIf}
	${Log} "$0"
	MessageBox MB_OK|MB_ICONINFORMATION "$0" /SD IDOK
FunctionEnd
