-- POSTs one small JSON body; with a file of tokens (first argument) each request carries the next one.
local tokens, choices, next_token = {}, {}, 0

function init(args)
  if args[1] then
    for line in io.lines(args[1]) do tokens[#tokens + 1] = line end
  end
  for i = 2, #args do choices[#choices + 1] = args[i] end
end

function request()
  next_token = next_token + 1
  local headers = { ["Content-Type"] = "application/json" }
  if #tokens > 0 then
    headers["Authorization"] = "Bearer " .. tokens[(next_token - 1) % #tokens + 1]
  end
  local choice = #choices > 0 and choices[next_token % #choices + 1] or "yes"
  return wrk.format("POST", nil, headers, '{"choices":["' .. choice .. '"]}')
end
