import { EXIT, type ExitCode } from '../exit.ts';
import type { Host } from '../host.ts';
import type { Shell } from '../shells.ts';

/** Prints the script that teaches a shell to complete kloof's command lines. */
export function completionCommand(host: Host, shell: Shell): ExitCode {
  host.stdout.write(SCRIPTS[shell]);
  return EXIT.ok;
}

/**
 * Each asks `kloof complete -- WORDS` for candidates, a word and what it is per line with a tab between them; a line
 * `:files` says that paths may stand there too. What was typed is handed over as it is and never evaluated.
 */
const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: `# kloof completion for bash; load it with: source <(kloof completion bash)
_kloof() {
  local cur cword line
  local -a words
  if declare -F _get_comp_words_by_ref >/dev/null; then
    _get_comp_words_by_ref -n =: cur words cword
  else
    words=("\${COMP_WORDS[@]}") cword=$COMP_CWORD cur=\${COMP_WORDS[COMP_CWORD]}
  fi
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ $line == :files ]]; then
      compopt -o default 2>/dev/null
    else
      COMPREPLY+=("\${line%%$'\\t'*}")
    fi
  done < <(kloof complete -- "\${words[@]:1:cword}" 2>/dev/null)
  if declare -F __ltrim_colon_completions >/dev/null; then __ltrim_colon_completions "$cur"; fi
}
complete -F _kloof kloof
`,
  zsh: `#compdef kloof
# kloof completion for zsh; load it after compinit with: source <(kloof completion zsh)
_kloof() {
  local line
  local -i files=0
  local -a candidates
  for line in "\${(@f)$(kloof complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    if [[ $line == ':files' ]]; then
      files=1
    elif [[ -n $line ]]; then
      candidates+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
    fi
  done
  (( $#candidates )) && _describe -V kloof candidates
  (( files )) && _files
}
compdef _kloof kloof
`,
  fish: `# kloof completion for fish; write it to ~/.config/fish/completions/kloof.fish
function __kloof_candidates
    set -l words (commandline -opc)
    set -l last (commandline -ct)
    set -l lines (kloof complete -- $words[2..] "$last" 2>/dev/null)
    string match -v ':files' -- $lines
    if contains -- ':files' $lines
        __fish_complete_path "$last"
    end
end
complete -c kloof -f -a '(__kloof_candidates)'
`,
};
