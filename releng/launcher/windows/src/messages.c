#include "messages.h"
#include "log.h"
#include "text.h"

#include <stdlib.h>
#include <string.h>

struct sentence {
	const wchar_t *english;
	const wchar_t *japanese;
};

static const struct sentence SENTENCES[] = {
	[MESSAGE_NO_JAVA] = {
		L"The Java runtime is missing. Install Kado again, or point KADO_JAVA_HOME at a runtime. Looked for: ",
		L"Java ランタイムが見つかりません。Kado を再インストールするか、KADO_JAVA_HOME に Java の場所を指定してください。探した場所: "
	},
	[MESSAGE_NO_PRODUCT] = {
		L"The installation is incomplete: there is no org.eclipse.equinox.launcher_*.jar. Install Kado again. Looked in: ",
		L"インストールが不完全です（org.eclipse.equinox.launcher_*.jar がありません）。Kado を再インストールしてください。探した場所: "
	},
	[MESSAGE_FOLDER_NAME] = {
		L"Java cannot start from this folder, since its name holds letters that this Windows has only for newer programs. Move or install "
		L"Kado into a folder with plain letters, for example C:\\Kado. Folder: ",
		L"このフォルダーからは Java を起動できません。フォルダー名に、この Windows の「Unicode 対応ではないプログラムの言語」で使えない文字が"
		L"あります。Kado を C:\\Kado のような半角英数字だけのフォルダーに移すか、インストールし直してください。フォルダー: "
	},
	[MESSAGE_JAVA_REFUSED] = {
		L"Windows could not start Java: ",
		L"Java を起動できませんでした: "
	},
	[MESSAGE_ENDED_BADLY] = {
		L"Kado ended unexpectedly. What happened is written in: ",
		L"Kado が予期せず終了しました。詳細は次のファイルをご覧ください: "
	},
	[MESSAGE_CACHE_SET_ASIDE] = {
		L"Kado failed to start. Its cache was set aside with the error log; the next start builds a new one. See: ",
		L"Kado を起動できませんでした。キャッシュをエラーログとともに退避しました。次の起動時に作り直されます。参照: "
	},
};

static const wchar_t *translated(enum message message)
{
	bool japanese = PRIMARYLANGID(GetUserDefaultUILanguage()) == LANG_JAPANESE;
	return japanese ? SENTENCES[message].japanese : SENTENCES[message].english;
}

static void print(const wchar_t *line)
{
	HANDLE stream = GetStdHandle(STD_ERROR_HANDLE);
	DWORD mode;
	DWORD written;
	if (GetConsoleMode(stream, &mode)) {
		WriteConsoleW(stream, line, (DWORD)wcslen(line), &written, NULL);
		return;
	}
	char *bytes = to_utf8(line);
	WriteFile(stream, bytes, (DWORD)strlen(bytes), &written, NULL);
	free(bytes);
}

static void show_box(const wchar_t *text)
{
	wchar_t *silent = environment(L"KADO_NO_DIALOG");
	if (silent == NULL) {
		MessageBoxW(NULL, text, L"Kado", MB_OK | MB_ICONERROR | MB_SETFOREGROUND);
	}
	free(silent);
}

void tell(const struct product *product, const struct install *install, enum message message, const wchar_t *path)
{
	if (product->manner == MANNER_UNSEEN) {
		log_line(install->log, L"%ls%ls", SENTENCES[message].english, path);
		return;
	}
	wchar_t *text = joined(translated(message), path, NULL);
	if (product->manner == MANNER_WINDOWS) {
		show_box(text);
	} else {
		wchar_t *line = joined(product->name, L": ", text, L"\r\n", NULL);
		print(line);
		free(line);
	}
	free(text);
}
