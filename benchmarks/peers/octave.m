% Octave's: polyfit, of degree 1.

1;  % a script, not a function's file
function numbers = read_numbers(text)
  numbers = hex2num(strsplit(text, " "));
  if isempty(text)
    numbers = zeros(0, 1);
  end
end

function write_numbers(numbers)
  printf("%s ", cellstr(num2hex(numbers(:))){:});
  printf("\n");
end

warning("off", "all");
printf("version %s\n", OCTAVE_VERSION);
while ischar(line = fgetl(stdin))
  parts = strsplit(line, "\t", "CollapseDelimiters", false);
  try
    x = read_numbers(parts{2});
    if strcmp(parts{1}, "echo")
      write_numbers(x);
    else
      write_numbers(polyfit(x, read_numbers(parts{3}), 1));
    end
  catch problem
    printf("none %s\n", strrep(problem.message, "\n", " "));
  end
end
