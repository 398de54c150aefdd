@echo off
rem SPDX-License-Identifier: EPL-2.0
rem Starts the workbench with the Java in JAVA_HOME, or the one on the PATH: 17 or newer.
rem
rem   rbcast-workbench [-data WORKSPACE]
rem
rem There is no native launcher in Maven Central, so this does what one does: it starts again when it is asked to.
setlocal
set "JAVA=javaw"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\javaw"
for %%J in ("%~dp0plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%~fJ"
set "SAID=%TEMP%\rbcast-workbench-%RANDOM%-%RANDOM%.txt"
set ARGUMENTS=%*
:again
"%JAVA%" "@%~dp0jvm.options" "-Declipse.vm=%JAVA%" -jar "%LAUNCHER%" %ARGUMENTS% > "%SAID%"
set STATUS=%ERRORLEVEL%
if %STATUS% EQU 23 goto again
if %STATUS% EQU 24 goto elsewhere
del "%SAID%"
exit /b %STATUS%

rem The next workspace stands on standard output, in the line behind -data.
:elsewhere
set "BEFORE="
for /f "usebackq delims=" %%L in ("%SAID%") do call :line "%%L"
goto again

:line
if "%BEFORE%"=="-data" set ARGUMENTS=-data %1
set "BEFORE=%~1"
goto :eof
