"""The walk through the pages of `make check-browser`; see Scripts/check-browser."""
import atexit
import csv
import glob
import http.client
import io
import json
import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import time
import urllib.parse

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

PROGRAM, FOLDER = sys.argv[1:3]
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
LEXICON = os.path.join(ROOT, "Lexicons/2023/obstacles.yaml")
ANSWERS = os.path.join(ROOT, "Corpus/2023/obstacles.csv")
failures = checks = 0
shutil.rmtree(FOLDER, ignore_errors=True)
os.makedirs(os.path.join(FOLDER, "shots"))


def path(name):
    return os.path.join(FOLDER, name)


def expect(what, found, wanted=True):
    global failures, checks
    checks += 1
    if found != wanted:
        failures += 1
        print(f"NOT AS WANTED: {what}: {found!r}, wanted {wanted!r}")


def verbatim(*arguments):
    return subprocess.run([PROGRAM, *arguments, "--quiet"], check=True, capture_output=True).stdout


class Page:
    """The program with its page open."""

    def __init__(self, answers, *options):
        self.process = subprocess.Popen(
            [PROGRAM, "review", answers, "--lexicon", LEXICON, "--database", path("review.sqlite"),
             "--language", "fr", "--quiet", *options], stdout=subprocess.PIPE, text=True)
        atexit.register(self.kill)
        self.address = self.process.stdout.readline().strip()
        self.root = self.address.split("/?")[0]

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()


class Coder:
    """A person at a browser of their own, with a keyboard and nothing else."""

    def __init__(self, page, name, dark=False):
        self.page = page
        options = webdriver.ChromeOptions()
        options.binary_location = shutil.which("chromium") or ""
        for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]:
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
        self.driver = webdriver.Chrome(
            options=options, service=Service(shutil.which("chromedriver")))
        atexit.register(self.driver.quit)
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": 1280, "height": 720, "deviceScaleFactor": 1, "mobile": False})
        if dark:
            self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
                "features": [{"name": "prefers-color-scheme", "value": "dark"}]})
        self.driver.get(page.address)
        expect("the field for the name has the focus", self.focus("name"), "name")
        self.keys(name, Keys.ENTER)
        self.wait(lambda driver: name in driver.find_element(By.CSS_SELECTOR, ".who").text)

    def wait(self, until):
        return WebDriverWait(self.driver, 20).until(until)

    def keys(self, *keys):
        webdriver.ActionChains(self.driver, duration=0).send_keys(*keys).perform()

    def focus(self, attribute):
        return self.driver.switch_to.active_element.get_attribute(attribute)

    def open(self, place):
        self.driver.get(self.page.root + place)

    def text(self, selector="main"):
        return self.driver.find_element(By.CSS_SELECTOR, selector).text

    def go(self, *keys):
        """Presses keys that lead to another page, and waits for it."""
        before = self.driver.find_element(By.TAG_NAME, "html").id
        self.keys(*keys)
        self.wait(lambda driver: driver.find_element(By.TAG_NAME, "html").id != before)
        self.wait(lambda driver: driver.execute_script("return document.readyState") == "complete")

    def ticked(self):
        return self.driver.execute_script(
            "return [...document.querySelectorAll('.code input:checked')].map((box) => box.value)")

    def shot(self, name):
        self.driver.save_screenshot(path(f"shots/{name}.png"))

    def tab_to(self, selector):
        """Reaches a control by Tab alone."""
        for _ in range(120):
            if self.driver.execute_script(
                    "return document.activeElement.matches(arguments[0])", selector):
                return True
            self.keys(Keys.TAB)
        return False


AXE = next(iter(glob.glob(path("../venv/lib/*/site-packages/axe_playwright_python/axe.min.js"))), None)
if not AXE:
    print("Left out, not installed: axe")


def look(coder, place):
    """What a screen reader finds, and what axe finds against WCAG 2.2 AA."""
    driver = coder.driver
    tree = driver.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
    roles = {"button", "link", "checkbox", "textbox", "searchbox", "combobox", "progressbar", "region",
             "navigation", "group", "table"}
    named = 0
    for node in tree:
        role = node.get("role", {}).get("value")
        if node.get("ignored") or role not in roles:
            continue
        name = node.get("name", {}).get("value", "").strip()
        if role == "table" or role == "group" and not name:
            continue
        named += 1
        expect(f"{place}: a {role} has a name", bool(name))
    expect(f"{place}: the tree has controls", named > 5)
    levels = driver.execute_script(
        "return [...document.querySelectorAll('h1, h2, h3')].map((one) => +one.tagName[1])")
    expect(f"{place}: one heading of the first level", levels.count(1), 1)
    expect(f"{place}: headings go down by one", all(b - a <= 1 for a, b in zip(levels, levels[1:])))
    expect(f"{place}: nothing is wider than the screen", driver.execute_script(
        "return document.documentElement.scrollWidth <= innerWidth"))
    if AXE:
        with open(AXE, encoding="utf-8") as file:
            driver.execute_script(file.read())
        found = driver.execute_async_script(
            "const done = arguments[0]; axe.run({runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa',"
            " 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}}).then((r) => done(r.violations.map("
            "(v) => v.id + ': ' + v.nodes.map((n) => n.html.slice(0, 120)).join(' | '))))")
        expect(f"{place}: axe finds nothing", found, [])


def focus_is_seen(coder):
    """Every control that Tab reaches has an outline, none is hidden, and none holds the focus."""
    seen, first = [], None
    for _ in range(80):
        coder.keys(Keys.TAB)
        # After the last control the focus leaves the page for the browser's own bar.
        if coder.driver.execute_script("return document.activeElement === document.body"):
            break
        one = coder.driver.execute_script(
            "const one = document.activeElement, style = getComputedStyle(one), box ="
            " one.getBoundingClientRect(); return [one.id || one.name || one.href || one.className,"
            " parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== 'none',"
            " box.width > 0 && box.top >= 0 && box.bottom <= innerHeight]")
        if first is None:
            first = one[0]
        elif one[0] == first:
            break
        seen.append(one)
    expect("Tab comes back to where it began", len(seen) < 79)
    expect("controls without a visible focus", [one[0] for one in seen if not one[1]], [])
    expect("controls out of sight with the focus", [one[0] for one in seen if not one[2]], [])


# The sample has two batches of five; all is coded twice.
with open(ANSWERS, encoding="utf-8", newline="") as file:
    rows = list(csv.reader(file))
kept = [rows[0].index(name) for name in ["id", "strate", "text"]]
with open(path("answers.csv"), "w", encoding="utf-8", newline="") as file:
    csv.writer(file).writerows([[row[place] for place in kept] for row in rows[:200]])
verbatim("sample", path("answers.csv"), "--size", "10", "--batch", "5", "-o", path("sample.csv"))
page = Page(path("answers.csv"), "--sample", path("sample.csv"))
anne = Coder(page, "Anne")
look(anne, "home")
anne.shot("accueil")
expect("the share coded twice can be reached", anne.tab_to("#double"))
anne.keys("100")
anne.tab_to("button:not(.main):not(.plain)")
anne.go(Keys.ENTER)

# Ten answers by keyboard.
expect("the way to code can be reached", anne.tab_to("a.main"))
anne.go(Keys.ENTER)
look(anne, "coding, blind")
focus_is_seen(anne)
anne.shot("aveugle")
anne.open("/next")
expect("nothing is shown before it is decided", anne.driver.find_elements(By.ID, "take"), [])
for number in range(10):
    if number == 5:
        expect("the first batch ends", "Lot 1 terminé" in anne.text("h1"))
        look(anne, "end of a batch")
        anne.shot("lot")
        anne.tab_to("a.main")
        anne.go(Keys.ENTER)
    if number == 0:
        anne.go(Keys.ENTER)
        expect("a decision needs a code", "Cochez au moins un code" in anne.text(".problem"))
        anne.keys("3")
        first = anne.ticked()
        anne.keys("3")
        expect("a key ticks and unticks", (len(first), anne.ticked()), (1, []))
        anne.keys("i")
        expect("i says unsure", anne.driver.find_element(By.ID, "unsure").is_selected())
        anne.keys("m")
        expect("m goes to the note", anne.focus("id"), "note")
        anne.keys("à revoir 1 2 3", Keys.ESCAPE)
        expect("keys typed into a note tick nothing", anne.ticked(), [])
    anne.keys(["3", "5"][number % 2])
    anne.go(Keys.ENTER)
expect("the second batch ends", "Lot 2 terminé" in anne.text("h1"))

# Undo, search, filters.
anne.tab_to("a.main")
anne.go(Keys.ENTER)
anne.keys("4")
anne.go(Keys.ENTER)
anne.go("u")
expect("u gives the answer back, its code gone", anne.ticked(), [])
anne.keys("/")
expect("/ goes to the search", anne.focus("id"), "search")
anne.go("temps", Keys.ENTER)
found = anne.text("[role=status]:not(#said)")
expect("the search finds answers", bool(re.search(r"[1-9]\d* réponses", found)))
look(anne, "list")
anne.shot("liste")

# A second coder, on a dark screen, codes the same ten.
bruno = Coder(page, "Bruno", dark=True)
bruno.open("/next")
look(bruno, "coding, dark")
bruno.shot("aveugle-sombre")
for number in range(10):
    if "Lot 1 terminé" in bruno.text("h1"):
        bruno.open("/next")
    bruno.keys("3" if number % 2 == 0 else "5" if number % 3 else "4")
    bruno.go(Keys.ENTER)
bruno.open("/disagreements")
look(bruno, "disagreements, dark")
contested = len(bruno.driver.find_elements(By.CSS_SELECTOR, ".contest"))
expect("two answers are contested", contested, 2)
bruno.tab_to(".contest a")
bruno.go(Keys.ENTER)
look(bruno, "settling, dark")
bruno.shot("desaccord-sombre")
for _ in range(contested):
    bruno.tab_to(".adopt")
    bruno.keys(Keys.ENTER)
    expect("a coder's codes are taken", len(bruno.ticked()), 1)
    bruno.tab_to("#save")
    bruno.go(Keys.ENTER)
expect("nothing is contested any more", bruno.driver.find_elements(By.CSS_SELECTOR, ".contest"), [])
bruno.open("/agreement")
look(bruno, "agreement, dark")
expect("both and the machine are compared",
       all(name in bruno.text() for name in ["Anne – Bruno", "Bruno – Verbatim"]))
bruno.shot("accord-sombre")

# An answer outside the sample shows its proposal; words of it become an entry.
anne.open("/")
anne.tab_to("#double")
anne.keys("0")
anne.tab_to("button:not(.main):not(.plain)")
anne.go(Keys.ENTER)
anne.open("/answers?q=logiciel&state=undecided")
anne.tab_to("table a")
anne.go(Keys.ENTER)
expect("the proposal is shown outside the sample", "La machine" in anne.text(".proposal"))
look(anne, "coding, with the proposal")
anne.shot("proposition")
anne.keys("v")
anne.driver.execute_script(
    "const walk = document.createTreeWalker(document.querySelector('#verbatim'), NodeFilter.SHOW_TEXT);"
    "let node; while ((node = walk.nextNode())) { const at = node.data.toLowerCase().indexOf('logiciel');"
    "if (at < 0) continue; const range = document.createRange(); range.setStart(node, at);"
    "range.setEnd(node, at + 8); getSelection().removeAllRanges(); getSelection().addRange(range); break; }")
anne.go("e")
expect("the selected words are the pattern",
       anne.driver.find_element(By.ID, "pattern").get_attribute("value").lower(), "logiciel")
anne.wait(lambda driver: driver.find_elements(By.CSS_SELECTOR, "#effect h2"))
expect("its effect is shown", bool(re.search(r"\d+ réponses trouvées", anne.text("#effect"))))
look(anne, "entry")
anne.shot("entree")
anne.tab_to("button.main")
anne.go(Keys.ENTER)
look(anne, "entries")

# Training.
anne.open("/training")
anne.tab_to("button.main")
anne.go(Keys.ENTER)
look(anne, "training")
WebDriverWait(anne.driver, 180).until(lambda driver: "Modèle appris" in driver.find_element(By.TAG_NAME, "main").text)
anne.shot("apprentissage")
anne.open("/exchange")
look(anne, "exchange")
anne.shot("echanges")

# English, and keys turned off.
anne.tab_to("button[lang=en]")
anne.go(Keys.ENTER)
expect("the page speaks English", anne.text("h1"), "Import, export")
anne.tab_to("button[name=keys]")
anne.go(Keys.ENTER)
anne.open("/answer/0")
anne.keys("3")
expect("keys that are off do nothing", anne.ticked(), [])
anne.shot("english")
look(anne, "coding, English")

# Exports, by the browser's own cookie; then no page may have asked for anything elsewhere.
cookie = "; ".join(f"{one['name']}={one['value']}" for one in anne.driver.get_cookies())
place = urllib.parse.urlparse(page.root)


def ask(connection, method, where, body=None):
    headers = {"Cookie": cookie}
    if body is not None:
        headers["Content-Type"] = "application/x-www-form-urlencoded"
    connection.request(method, where, body, headers)
    answer = connection.getresponse()
    return answer, answer.read()


connection = http.client.HTTPConnection(place.hostname, place.port)
for name in ["gold.csv", "final.csv", "log.csv", "patch.yaml", "gold.xlsx", "final.xlsx"]:
    answer, content = ask(connection, "GET", "/export/" + name)
    expect("export of " + name, answer.status, 200)
    with open(path(name), "wb") as file:
        file.write(content)
with open(path("gold.csv"), encoding="utf-8", newline="") as file:
    gold = list(csv.DictReader(file))
expect("ten answers are coded blind", sum(row["saw_proposal"] == "false" for row in gold), 10)
expect("all ten have their probability", all(row["probability"] for row in gold))
shutil.copy(LEXICON, path("lexicon.yaml"))
verbatim("lexicon", "apply", path("patch.yaml"), "--lexicon", path("lexicon.yaml"))
verbatim("report", path("final.csv"), "--gold", path("gold.csv"), "-o", path("report.json"))

for coder in [anne, bruno]:
    asked = [json.loads(entry["message"])["message"] for entry in coder.driver.get_log("performance")]
    hosts = {urllib.parse.urlparse(one["params"]["request"]["url"]).netloc for one in asked
             if one["method"] == "Network.requestWillBeSent"}
    expect("hosts that pages asked", hosts - {""}, {place.netloc})
    errors = [entry["message"] for entry in coder.driver.get_log("browser")
              if "422" not in entry["message"]]
    expect("what the browser complains of", errors, [])
    coder.driver.quit()
page.kill()

# 5,000 answers, two codings at a time on connections that stay open.
with open(path("many.csv"), "w", encoding="utf-8", newline="") as file:
    writer = csv.writer(file)
    writer.writerow(["id", "text"])
    for number in range(5000):
        writer.writerow([f"m{number}", rows[1 + number % (len(rows) - 1)][kept[2]] + f" ({number})"])
verbatim("sample", path("many.csv"), "--size", "500", "-o", path("many-sample.csv"))
os.remove(path("review.sqlite"))
start = time.perf_counter()
page = Page(path("many.csv"), "--sample", path("many-sample.csv"))
opened = time.perf_counter() - start
place = urllib.parse.urlparse(page.root)
connection = http.client.HTTPConnection(place.hostname, place.port)
cookie = ""
start = time.perf_counter()
answer, _ = ask(connection, "GET", "/" + "?" + page.address.split("?")[1])
cookie = answer.getheader("set-cookie").split(";")[0]
_, content = ask(connection, "GET", "/")
token = re.search(rb'name="token" value="(\w+)"', content)[1].decode()
ask(connection, "POST", "/coder", urllib.parse.urlencode({"token": token, "name": "Anne"}))
_, content = ask(connection, "GET", "/next")
first = (time.perf_counter() - start) * 1000
saves, nexts = [], []
for number in range(300):
    one = re.search(rb'id="decision"[^>]*action="/answer/(\d+)', content)
    if not one:
        _, content = ask(connection, "GET", "/next")
        continue
    request = re.findall(rb'name="request" value="(\w+)"', content)[-1].decode()
    fields = {"token": token, "request": request, "code": "temps"}
    start = time.perf_counter()
    answer, _ = ask(connection, "POST", "/answer/" + one[1].decode(), urllib.parse.urlencode(fields))
    middle = time.perf_counter()
    _, content = ask(connection, "GET", answer.getheader("location"))
    saves.append((middle - start) * 1000)
    nexts.append((time.perf_counter() - middle) * 1000)
page.kill()
print(f"5,000 answers: open {opened:.1f} s, then the first page of answers {first:.0f} ms;"
      f" saving {statistics.median(saves):.1f} ms (95 %: {sorted(saves)[int(len(saves) * .95)]:.1f}),"
      f" next answer {statistics.median(nexts):.1f} ms (95 %: {sorted(nexts)[int(len(nexts) * .95)]:.1f})")
expect("the first page comes within 200 ms", first < 200)
expect("the next answer comes within 20 ms", statistics.median(nexts) < 20)

print(f"{checks} checks, {failures} not as wanted; screenshots in {path('shots')}")
sys.exit(1 if failures or not checks else 0)
