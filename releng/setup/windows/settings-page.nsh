; The page that asks for equipment, folder and threshold. Where Kado has a configuration already it is shown instead, and kept.

Var EquipmentField
Var LogFolderField
Var ThresholdField
Var AllUsersField

!macro Field Variable Label Row Value
	${NSD_CreateLabel} 0 ${Row}u 100% 9u "${Label}"
	Pop $0
	IntOp $1 ${Row} + 10
	${NSD_CreateText} 0 $1u 100% 12u "${Value}"
	Pop ${Variable}
!macroend

Function SettingsPage
	!insertmacro MUI_HEADER_TEXT "$(SettingsTitle)" "$(SettingsSubtitle)"
	nsDialogs::Create 1018
	Pop $0
	${If} ${FileExists} "$Configuration"
		${NSD_CreateLabel} 0 0 100% 40u "$(SettingsKept)$\r$\n$Configuration"
		Pop $0
	${Else}
		!insertmacro Field $EquipmentField "$(EquipmentLabel)" 0 "$Equipment"
		!insertmacro Field $LogFolderField "$(LogFolderLabel)" 30 "$LogFolder"
		!insertmacro Field $ThresholdField "$(ThresholdLabel)" 60 "$Threshold"
		${NSD_SetFocus} $EquipmentField
	${EndIf}
	${NSD_CreateCheckbox} 0 100u 100% 12u "$(AllUsersLabel)"
	Pop $AllUsersField
	${If} $AllUsers == "yes"
		${NSD_Check} $AllUsersField
		EnableWindow $AllUsersField 0
	${EndIf}
	nsDialogs::Show
FunctionEnd

Function SettingsPageLeave
	${NSD_GetState} $AllUsersField $0
	${If} $0 == ${BST_CHECKED}
	${AndIf} $AllUsers != "yes"
		; begins anew with an administrator's rights, which Windows asks for
		ExecShell "runas" "$EXEPATH" "/ALLUSERS"
		Quit
	${EndIf}
	${IfNot} ${FileExists} "$Configuration"
		${NSD_GetText} $EquipmentField $Equipment
		${NSD_GetText} $LogFolderField $LogFolder
		${NSD_GetText} $ThresholdField $Threshold
		IntOp $0 $Threshold + 0
		${If} $0 != $Threshold
		${OrIf} $0 < 5
		${OrIf} $0 > 3600
			MessageBox MB_OK|MB_ICONEXCLAMATION "$(ThresholdWrong)"
			Abort
		${EndIf}
	${EndIf}
FunctionEnd
