"""What the screens say, one module per place. Failures are said by `domain.sentences`."""
