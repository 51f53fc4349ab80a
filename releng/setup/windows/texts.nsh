; Pages and texts, English and Japanese side by side. The language is that of Windows.

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_UNWELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TEXT "$(Welcome)"
!insertmacro MUI_PAGE_WELCOME
Page custom SettingsPage SettingsPageLeave
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_TEXT "$(Finished)"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Japanese"

!macro Text Name English Japanese
	LangString ${Name} ${LANG_ENGLISH} "${English}"
	LangString ${Name} ${LANG_JAPANESE} "${Japanese}"
!macroend

!insertmacro Text Welcome "Kado records how this equipment is used: when somebody works at it, when it runs by itself, and when it stands idle. It starts with Windows, shows no window and needs no network.$\r$\n$\r$\nYou need no administrator rights, and no program has to be closed.$\r$\n$\r$\nClick Next to continue." "Kado は、この設備の使われ方（人が操作している時間、機械だけが動いている時間、待機している時間）を記録します。Windows と同時に起動し、画面には何も表示せず、ネットワークも使いません。$\r$\n$\r$\n管理者の権限は必要ありません。ほかのプログラムを終了する必要もありません。$\r$\n$\r$\n「次へ」をクリックしてください。"
!insertmacro Text SettingsTitle "Settings" "設定"
!insertmacro Text SettingsSubtitle "What is recorded under which name, and where" "設備名と記録先を指定してください"
!insertmacro Text SettingsKept "Kado is installed already. Its settings are kept; they stand in:" "Kado はすでにインストールされています。設定はそのまま使われます："
!insertmacro Text EquipmentLabel "Name of the equipment (empty: the name of this PC)" "設備名（空欄：この PC の名前）"
!insertmacro Text LogFolderLabel "Folder of the logs" "ログのフォルダー"
!insertmacro Text ThresholdLabel "Seconds without input after which nobody counts as working" "操作がないと「作業なし」とみなすまでの秒数"
!insertmacro Text AllUsersLabel "Start for every user of this PC (needs an administrator)" "この PC のすべてのユーザーで起動する（管理者の権限が必要）"
!insertmacro Text ThresholdWrong "Give the seconds as a whole number from 5 to 3600." "秒数は 5 以上 3600 以下の整数で指定してください。"
!insertmacro Text SeeLog "Details:" "詳細："
!insertmacro Text Locked "A program of Kado still runs and could not be stopped, so nothing was changed. Close it, or restart the PC, and run this again:" "Kado のプログラムを停止できなかったため、何も変更していません。プログラムを終了するか PC を再起動してから、もう一度実行してください："
!insertmacro Text NeedsAdministrator "To install for all users, run this as an administrator." "すべてのユーザー用にインストールするには、管理者として実行してください。"
!insertmacro Text InstalledForAll "Kado is installed for all users of this PC already. To upgrade it, run this as an administrator with /ALLUSERS." "Kado はすべてのユーザー用にインストール済みです。更新するには、管理者として /ALLUSERS を付けて実行してください。"
!insertmacro Text NotEmpty "There is something else in this folder. Choose an empty one:" "このフォルダーには他のファイルがあります。空のフォルダーを指定してください："
!insertmacro Text NotWritten "Not all files could be written. Check free disk space and the virus scanner, and run this again:" "一部のファイルを書き込めませんでした。ディスクの空き容量とウイルス対策ソフトを確認し、もう一度実行してください："
!insertmacro Text NotReplaced "The program was not replaced:" "プログラムが置き換えられていません："
!insertmacro Text NotStarting "The agent does not start, so the setup ends here. It says:" "エージェントを起動できないため、セットアップを中止しました。メッセージ："
!insertmacro Text ConfigurationRefused "The programs are installed, but the agent refuses its configuration. Correct it and log on again:" "プログラムはインストールされましたが、設定に誤りがあります。修正してからログオンし直してください："
!insertmacro Text TaskRefused "The programs are installed, but the Task Scheduler refused the task." "プログラムはインストールされましたが、タスク スケジューラにタスクを登録できませんでした。"
!insertmacro Text Finished "Kado records from now on, and starts with Windows. The operator has nothing to do." "Kado が記録を始めました。今後は Windows と同時に起動します。操作は必要ありません。"
!insertmacro Text CollectName "Collect to USB" "USB へ回収"
!insertmacro Text StatusName "Status" "状態を見る"
!insertmacro Text ManualName "Manual" "マニュアル"
!insertmacro Text LogsKept "Kado is removed. The recorded logs are kept where they are, and so is the configuration:" "Kado を削除しました。記録したログは元の場所に残っています。設定も残っています："
!insertmacro Text LogsKeptOnly "Kado and its configuration are removed. The recorded logs are kept where they are." "Kado と設定を削除しました。記録したログは元の場所に残っています。"
