export PATH=$PWD/.venv/bin:$PATH MAKE_IT_RIGHT_DATA=$(mktemp -d)/shop MAKE_IT_RIGHT_AS=Rita MAKE_IT_RIGHT_PIN=471147 MAKE_IT_RIGHT_NOW=2026-11-12T14:32:00-05:00
id() { python3 -c 'import json,sys; d=json.load(sys.stdin); print(d["voucher"]["code"] if "voucher" in d else d["id"])'; }
make-it-right init --shop "Harbour Street Bakery" --currency USD --timezone America/New_York --owner Rita --trade bakery --practice
make-it-right menu import ../shared/samples/bakery-menu.csv
make-it-right budget set --per month 640
M=$(make-it-right --json moment log --cause order --said "Asked for a flat white, got tea" --ticket 1042 --ticket-total 18.40 | id)
make-it-right --json offers $M
C=$(make-it-right --json remedy give $M --give remake:FLAT --give voucher:CINN | id)
make-it-right voucher print $C --out voucher.pdf --paper receipt-80
export MAKE_IT_RIGHT_NOW=2026-11-24T09:10:00-05:00
make-it-right voucher redeem $C --ticket 1107
make-it-right voucher redeem $C        # exit 1: used, when, by whom, at which counter
make-it-right visits import ../shared/formats/pos/square-transactions.csv
make-it-right --json report returns --from 2026-01-01 --to 2026-12-31     # moments 1, recognised 1, came_back 1, share null
make-it-right settings set books at-cost
make-it-right books export --from 2026-11-01 --to 2026-11-30 --format hledger --out november.journal   # hledger check --strict accepts it; 0.66 on 12 November, 0.85 on 24 November
make-it-right journal verify           # exit 0; exit 1 after one digit is changed by another program
